/** Collision rates, breakup consequences, criticality indices and the ranking made from them. */
@NullMarked
package org.clearorbit.risk;

import org.jspecify.annotations.NullMarked;
