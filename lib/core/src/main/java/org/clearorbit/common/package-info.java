/** Exceptions, progress and cancellation, seeds, work units and their executor; nothing else. */
@NullMarked
package org.clearorbit.common;

import org.jspecify.annotations.NullMarked;
