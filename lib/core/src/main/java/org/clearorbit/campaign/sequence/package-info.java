/**
 * Order and times of many removals by missions that share one timeline or fly side by side: time grids, exact retiming
 * by dynamic programming, ruin and recreate under population annealing. Knows orbits, prices and limits, nothing of
 * catalogues.
 */
@NullMarked
package org.clearorbit.campaign.sequence;

import org.jspecify.annotations.NullMarked;
