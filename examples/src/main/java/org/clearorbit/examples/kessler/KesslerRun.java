package org.clearorbit.examples.kessler;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.clearorbit.campaign.sequence.Gravity;
import org.clearorbit.campaign.sequence.QuadraticMassPricing;
import org.clearorbit.campaign.sequence.SequencePlan;
import org.clearorbit.campaign.sequence.SequenceProblem;
import org.clearorbit.campaign.sequence.TimeRules;
import org.clearorbit.transfer.PrecessingOrbit;

/**
 * The problem of the ninth Global Trajectory Optimisation Competition, "The Kessler Run" (ESA Advanced Concepts Team,
 * 2017), with the base cost of the last day for every mission and legs by the estimate of Shen and Casalino in place of
 * integrated trajectories. All events lie between 23,467 and 26,419 MJD2000, and eight Julian years at most pass from
 * the first arrival to the end of the last stay.
 */
public final class KesslerRun {

    /** Modified Julian Date 2000 at which the window opens: the reference date of all times. */
    static final double OPENS = 23467;

    /** Time that the spacecraft stays at each debris (days). */
    static final double STAY_DAYS = 5;

    private static final double CLOSES = 26419;
    private static final double LONGEST_CAMPAIGN_DAYS = 8 * 365.25;
    private static final double LONGEST_GAP_DAYS = 30;
    private static final double TURNAROUND_DAYS = 30;

    /** Of no rule: shorter legs than a day are never worth their delta-v. */
    private static final double SHORTEST_TRANSFER_DAYS = 1;

    /** What it is worth to remove a debris (million euro): a little more than a mission of its own costs. */
    static final double LEAVING = 60;

    private static final double DAY = 86400;

    private static final Gravity GRAVITY = new Gravity(398600.4418e9, 1.08262668e-3, 6378137);

    private final List<DebrisTable.Debris> debris;

    private KesslerRun(List<DebrisTable.Debris> debris) {
        this.debris = debris;
    }

    /**
     * @param file the debris table of the competition: CSV with the columns id, t0_mjd2000_days, a_m, e, i_rad,
     *     raan_rad, argp_rad, mean_anomaly_rad
     * @return the problem of these debris
     */
    public static KesslerRun read(Path file) {
        return new KesslerRun(DebrisTable.read(file));
    }

    /**
     * @param plan a plan of {@link #problem()}
     * @return the same in the numbers and dates of the competition
     */
    public KesslerSolution solution(SequencePlan plan) {
        return KesslerSolution.of(debris.stream().map(DebrisTable.Debris::id).toList(), plan);
    }

    /** @return the problem; a target's position is that of its row in the table */
    public SequenceProblem problem() {
        List<PrecessingOrbit> orbits = debris.stream()
                .map(row -> GRAVITY.precessing(
                        row.a(), row.e(), row.i(), row.raan(), row.argp(), (row.epochMjd2000() - OPENS) * DAY))
                .toList();
        TimeRules rules = new TimeRules(
                (CLOSES - OPENS) * DAY,
                LONGEST_CAMPAIGN_DAYS * DAY,
                STAY_DAYS * DAY,
                SHORTEST_TRANSFER_DAYS * DAY,
                LONGEST_GAP_DAYS * DAY,
                TimeRules.Succession.ONE_AFTER_ANOTHER,
                TURNAROUND_DAYS * DAY);
        return new SequenceProblem(
                orbits, GRAVITY, rules, QuadraticMassPricing.kesslerRun(), Collections.nCopies(orbits.size(), LEAVING));
    }

    /**
     * @param seconds time of the problem (s)
     * @return the same as a Modified Julian Date 2000
     */
    static double mjd2000(double seconds) {
        return OPENS + seconds / DAY;
    }
}
