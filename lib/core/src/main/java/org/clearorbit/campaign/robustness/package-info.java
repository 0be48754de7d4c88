/** What becomes of a planned campaign where launches slip, captures fail, servicers die and legs take more. */
@org.jspecify.annotations.NullMarked
package org.clearorbit.campaign.robustness;
