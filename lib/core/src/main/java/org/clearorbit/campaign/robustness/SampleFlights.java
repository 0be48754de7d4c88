package org.clearorbit.campaign.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.Mission;
import org.clearorbit.campaign.MissionReplay;
import org.clearorbit.campaign.ReplayedMission;
import org.clearorbit.campaign.Target;
import org.clearorbit.common.Seeds;
import org.clearorbit.common.WorkUnit;
import org.clearorbit.orbit.EarthModel;

/** Flies all missions of a plan through samples, with every margin, and counts what comes of it. */
final class SampleFlights {

    private static final LossCause[] CAUSES = LossCause.values();

    private final CampaignPlan plan;
    private final List<Double> margins;
    private final RobustnessStudy.Assumptions assumptions;
    private final RemovalBenefit benefit;
    private final double[] risk;
    /** By margin and mission. */
    private final MissionReplay[][] missions;
    /** By mission and leg. */
    private final double[][] failure;
    /** By mission, the first one that rides on its launch: what happens to the launch happens to all. */
    private final int[] launchOf;
    /** Removals planned, by mission. */
    private final int[] planned;

    SampleFlights(
            CampaignPlan plan, List<Double> margins, RobustnessStudy.Assumptions assumptions, RemovalBenefit benefit) {
        this.plan = plan;
        this.margins = List.copyOf(margins);
        this.assumptions = assumptions;
        this.benefit = benefit;
        List<Target> targets = plan.problem().targets();
        risk = targets.stream().mapToDouble(Target::risk).toArray();
        List<MissionReplay> replays = MissionReplay.of(plan);
        missions = this.margins.stream()
                .map(margin -> replays.stream()
                        .map(mission -> mission.withMargin(margin))
                        .toArray(MissionReplay[]::new))
                .toArray(MissionReplay[][]::new);
        failure = new double[replays.size()][];
        planned = new int[replays.size()];
        launchOf = launches(plan.campaign().missions());
        for (int m = 0; m < failure.length; m++) {
            MissionReplay mission = replays.get(m);
            failure[m] = new double[mission.legs()];
            for (int leg = 0; leg < mission.legs(); leg++) {
                int target = mission.target(leg);
                if (target >= 0) {
                    planned[m]++;
                    failure[m][leg] = assumptions.capture().probability(mission.servicer(), targets.get(target));
                }
            }
        }
    }

    private static int[] launches(List<Mission> missions) {
        int[] first = new int[missions.size()];
        for (int m = 0; m < first.length; m++) {
            Mission mission = missions.get(m);
            first[m] = m;
            for (int other = 0; other < m && mission.sharedLaunch() != 0 && first[m] == m; other++) {
                if (missions.get(other).sharedLaunch() == mission.sharedLaunch()) {
                    first[m] = other;
                }
            }
        }
        return first;
    }

    /** Samples from one number to before another. */
    WorkUnit<Tally> block(int from, int to) {
        return () -> {
            Tally tally = new Tally(margins.size(), to - from);
            for (int sample = from; sample < to; sample++) {
                fly(Seeds.derive(assumptions.seed(), sample), sample - from, tally);
            }
            return tally;
        };
    }

    /** What some samples gave, by margin and then by sample, by cause or in all. */
    static final class Tally {

        private final double[][] benefit;
        private final double[][] targets;
        private final double[][] cost;
        private final long[][] lost;
        private final double[][] lostRisk;
        private final long[] missionsAsPlanned;
        private final long[] samplesAsPlanned;

        Tally(int margins, int samples) {
            benefit = new double[margins][samples];
            targets = new double[margins][samples];
            cost = new double[margins][samples];
            lost = new long[margins][CAUSES.length];
            lostRisk = new double[margins][CAUSES.length];
            missionsAsPlanned = new long[margins];
            samplesAsPlanned = new long[margins];
        }
    }

    private void fly(long seed, int sample, Tally tally) {
        BitSet[] removed = new BitSet[margins.size()];
        Arrays.setAll(removed, margin -> new BitSet());
        int[] asPlanned = new int[margins.size()];
        for (int m = 0; m < planned.length; m++) {
            Draw draw = new Draw(seed, m);
            for (int margin = 0; margin < removed.length; margin++) {
                asPlanned[margin] += fly(m, margin, draw, sample, removed[margin], tally);
            }
        }
        for (int margin = 0; margin < removed.length; margin++) {
            tally.benefit[margin][sample] = benefit.of(removed[margin]);
            tally.targets[margin][sample] = removed[margin].cardinality();
            tally.missionsAsPlanned[margin] += asPlanned[margin];
            tally.samplesAsPlanned[margin] += asPlanned[margin] == planned.length ? 1 : 0;
        }
    }

    /** What happens to one mission in one sample: as many numbers are drawn whatever is assumed. */
    private final class Draw {

        private final double delaySeconds;
        private final double lossDays;
        private final double[] factors;
        private final boolean[] captureFails;

        Draw(long seed, int mission) {
            SplittableRandom launch = new SplittableRandom(Seeds.derive(seed, launchOf[mission]));
            SplittableRandom random = new SplittableRandom(Seeds.derive(seed, planned.length + mission));
            delaySeconds = assumptions.slip().days(uniform(launch)) * EarthModel.DAY;
            boolean fails = uniform(launch) < assumptions.loss().atLaunch();
            double inOrbit = assumptions.loss().daysInOrbit(uniform(random));
            lossDays = fails ? 0 : inOrbit;
            factors = new double[failure[mission].length];
            captureFails = new boolean[factors.length];
            for (int leg = 0; leg < factors.length; leg++) {
                factors[leg] = assumptions.overrun().factor(uniform(random));
                captureFails[leg] = uniform(random) < failure[mission][leg];
            }
        }

        /** In (0, 1): neither end has a finite quantile. */
        private static double uniform(SplittableRandom random) {
            return ((random.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
        }
    }

    /** Flies one mission; returns 1 if it removes all that it was to remove, else 0. */
    private int fly(int m, int margin, Draw draw, int sample, BitSet removed, Tally tally) {
        MissionReplay mission = missions[margin][m];
        ReplayedMission flown = mission.fly(draw.delaySeconds, draw.factors);
        int done = 0;
        for (int leg = 0; leg < mission.legs(); leg++) {
            int target = mission.target(leg);
            if (target < 0) {
                continue;
            }
            LossCause cause;
            if (leg >= flown.legsFlown()) {
                cause = cutBy(mission, flown, draw, leg);
            } else if (draw.lossDays <= mission.removedAfterDays(leg)) {
                cause = LossCause.SERVICER_LOSS;
            } else if (draw.captureFails[leg]) {
                cause = LossCause.FAILED_CAPTURE;
            } else {
                removed.set(target);
                done++;
                continue;
            }
            tally.lost[margin][cause.ordinal()]++;
            tally.lostRisk[margin][cause.ordinal()] += risk[target];
        }
        tally.cost[margin][sample] += mission.costMeur(Math.min(flown.days(), draw.lossDays));
        return done == planned[m] ? 1 : 0;
    }

    /** Whether the slip alone would have cost a leg that is not flown, or the overrun did. */
    private static LossCause cutBy(MissionReplay mission, ReplayedMission flown, Draw draw, int leg) {
        if (flown.cut() != ReplayedMission.Cut.PROPELLANT) {
            return LossCause.LAUNCH_SLIP;
        }
        double[] ones = new double[draw.factors.length];
        Arrays.fill(ones, 1);
        return leg < mission.fly(draw.delaySeconds, ones).legsFlown()
                ? LossCause.DELTA_V_OVERRUN
                : LossCause.LAUNCH_SLIP;
    }

    Robustness summed(int asked, List<Tally> tallies) {
        int samples = tallies.stream().mapToInt(tally -> tally.cost[0].length).sum();
        List<MarginOutcome> outcomes = new ArrayList<>();
        for (int margin = 0; margin < margins.size(); margin++) {
            outcomes.add(outcome(margin, samples, tallies));
        }
        BitSet all = new BitSet();
        for (MissionReplay mission : missions[0]) {
            for (int leg = 0; leg < mission.legs(); leg++) {
                if (mission.target(leg) >= 0) {
                    all.set(mission.target(leg));
                }
            }
        }
        return new Robustness(
                asked,
                samples,
                benefit.of(all),
                all.cardinality(),
                plan.campaign().totalCostMeur(),
                outcomes);
    }

    private MarginOutcome outcome(int margin, int samples, List<Tally> tallies) {
        double[] benefits = new double[samples];
        double[] targets = new double[samples];
        double[] costs = new double[samples];
        long[] lost = new long[CAUSES.length];
        double[] lostRisk = new double[CAUSES.length];
        long missionsAsPlanned = 0;
        long samplesAsPlanned = 0;
        int at = 0;
        for (Tally tally : tallies) {
            int count = tally.cost[margin].length;
            System.arraycopy(tally.benefit[margin], 0, benefits, at, count);
            System.arraycopy(tally.targets[margin], 0, targets, at, count);
            System.arraycopy(tally.cost[margin], 0, costs, at, count);
            at += count;
            for (int cause = 0; cause < CAUSES.length; cause++) {
                lost[cause] += tally.lost[margin][cause];
                lostRisk[cause] += tally.lostRisk[margin][cause];
            }
            missionsAsPlanned += tally.missionsAsPlanned[margin];
            samplesAsPlanned += tally.samplesAsPlanned[margin];
        }
        Map<LossCause, MarginOutcome.Loss> losses = new EnumMap<>(LossCause.class);
        for (LossCause cause : CAUSES) {
            losses.put(
                    cause,
                    new MarginOutcome.Loss(
                            (double) lost[cause.ordinal()] / samples, lostRisk[cause.ordinal()] / samples));
        }
        MissionReplay[] flown = missions[margin];
        return new MarginOutcome(
                margins.get(margin),
                Arrays.stream(flown).mapToDouble(MissionReplay::marginKg).sum(),
                (int) Arrays.stream(flown).filter(MissionReplay::holdsMargin).count(),
                flown.length == 0 ? 1 : (double) missionsAsPlanned / ((double) samples * flown.length),
                (double) samplesAsPlanned / samples,
                Spread.of(benefits),
                Spread.of(targets),
                Spread.of(costs),
                losses);
    }
}
