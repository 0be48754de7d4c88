/** How often the objects of a catalogue meet, by random samples in cubes of space. */
@org.jspecify.annotations.NullMarked
package org.clearorbit.risk.cube;
