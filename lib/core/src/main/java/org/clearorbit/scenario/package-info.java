/** Scenario files read into problems and partnerships; results written out. */
@NullMarked
package org.clearorbit.scenario;

import org.jspecify.annotations.NullMarked;
