/** How often two orbits meet: rates pair by pair, and what the removal of a set of objects avoids. */
@org.jspecify.annotations.NullMarked
package org.clearorbit.risk.pair;
