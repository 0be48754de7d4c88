/** Cooperative game theory alone; knows nothing of space. */
@NullMarked
package org.clearorbit.game;

import org.jspecify.annotations.NullMarked;
