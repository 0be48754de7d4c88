package org.clearorbit.campaign.robustness;

/** What kept a planned removal from happening; each lost removal has one cause, the first that applies. */
public enum LossCause {
    /**
     * The launch slipped: no launch was allowed any more, the window was over, or the later transfers took too much.
     */
    LAUNCH_SLIP,
    /** Legs took more delta-v than the propellant loaded was for. */
    DELTA_V_OVERRUN,
    /** The servicer was lost before. */
    SERVICER_LOSS,
    /** The capture failed. */
    FAILED_CAPTURE
}
