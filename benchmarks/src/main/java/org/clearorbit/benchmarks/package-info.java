/** Benchmarks of the propagation and assignment loops against baselines in the same jar, and the guard over them. */
package org.clearorbit.benchmarks;
