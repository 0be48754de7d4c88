/** The Kessler Run: a published problem of debris removal, to be solved and compared. */
@NullMarked
package org.clearorbit.examples.kessler;

import org.jspecify.annotations.NullMarked;
