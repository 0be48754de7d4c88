/** Time scales and frames without global state, mean elements, J2 drift, states of catalogued objects, decay. */
@NullMarked
package org.clearorbit.orbit;

import org.jspecify.annotations.NullMarked;
