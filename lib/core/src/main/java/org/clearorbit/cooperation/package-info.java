/** Agencies: what they answer for and gain, and how the cost of a campaign is shared among them. */
@NullMarked
package org.clearorbit.cooperation;

import org.jspecify.annotations.NullMarked;
