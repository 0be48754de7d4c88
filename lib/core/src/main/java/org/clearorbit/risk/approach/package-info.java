/** Close approaches of chosen objects to all others of a catalogue, found by propagation. */
@NullMarked
package org.clearorbit.risk.approach;

import org.jspecify.annotations.NullMarked;
