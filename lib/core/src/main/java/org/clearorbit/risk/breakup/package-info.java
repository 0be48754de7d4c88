/**
 * The NASA standard breakup model: numbers, area-to-mass ratios and speeds of fragments, clouds drawn from it, and the
 * orbits and lifetimes of their fragments.
 */
@NullMarked
package org.clearorbit.risk.breakup;

import org.jspecify.annotations.NullMarked;
