/** One small face for linear and mixed-integer programs. */
@NullMarked
package org.clearorbit.solver;

import org.jspecify.annotations.NullMarked;
