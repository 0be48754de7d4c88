/** Servicers, launches, missions, legs and the planner that puts them together. */
@NullMarked
package org.clearorbit.campaign;

import org.jspecify.annotations.NullMarked;
