package org.clearorbit.transfer;

/** What an electric engine does while the Earth hides the Sun. */
public enum ShadowRule {
    /** It runs on batteries. */
    THRUST,
    /** It is off: the duty cycle is that of the sunlit part, and the share in shadow is {@link EarthShadow}'s mean. */
    COAST
}
