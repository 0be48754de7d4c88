package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.clearorbit.common.WorkUnit;

/** One beam search over a set of targets: missions of one servicer that begin with one target, launched at one date. */
final class MissionSearch implements WorkUnit<MissionSearch.Found> {

    private static final long serialVersionUID = 1L;

    /** Range of the price of a full tank and a full schedule (million euro): of the order of a launch. */
    private static final double LEAST_RESOURCE_PRICE = 10;

    private static final double MOST_RESOURCE_PRICE = 150;

    /** What a search yields. */
    record Found(List<Candidate> candidates, long steps) implements Serializable {}

    private final MissionModel model;
    private final PlannerSettings settings;
    private final int servicer;
    private final int first;
    private final BitSet members;
    private final double[] worth;
    private final int sample;
    private final long seed;
    private final long mostSteps;

    /**
     * @param servicer the servicer
     * @param first the target to begin with, one of the members
     * @param members the targets that may be visited
     * @param worth what the removal of each target of the problem is worth (million euro)
     * @param sample the launch date is drawn from this one of the equal parts of the allowed time
     * @param seed seed of this search
     * @param mostSteps it stops after so many
     */
    MissionSearch(
            MissionModel model,
            PlannerSettings settings,
            int servicer,
            int first,
            BitSet members,
            double[] worth,
            int sample,
            long seed,
            long mostSteps) {
        this.model = model;
        this.settings = settings;
        this.servicer = servicer;
        this.first = first;
        this.members = members;
        this.worth = worth;
        this.sample = sample;
        this.seed = seed;
        this.mostSteps = mostSteps;
    }

    /** The same search, ended after so many steps. */
    MissionSearch within(long steps) {
        return new MissionSearch(model, settings, servicer, first, members, worth, sample, seed, steps);
    }

    @Override
    public Found run() {
        SplittableRandom random = new SplittableRandom(seed);
        double launch = launch(random);
        if (Double.isNaN(launch)) {
            return new Found(List.of(), 0);
        }
        Map<BitSet, Candidate> best = new HashMap<>();
        MissionBeam beam = new MissionBeam(model, settings, servicer, members, worth, mostSteps, best);
        beam.grow(launch, first, resourcePrice(random));
        return new Found(Candidate.inOrder(best.values()), beam.steps());
    }

    /**
     * A launch from the part of the allowed time that is looked at; where no launch is allowed that comes in time for
     * the consent and not too late, the last before, if the servicer can wait so long. NaN if there is none.
     */
    private double launch(SplittableRandom random) {
        double earliest = model.earliestLaunch(servicer, first);
        double latest = model.latestLaunch(servicer, first);
        if (!model.visit(servicer, first).allowed() || earliest > latest) {
            return Double.NaN;
        }
        double allowed = model.launchTimes().between(earliest, latest);
        if (allowed >= 0) {
            return model.launchTimes()
                    .after(earliest, allowed * (sample + random.nextDouble()) / settings.launchSamples());
        }
        WaitingLaunch waiting = WaitingLaunch.of(model, servicer, first);
        return waiting != null && waiting.isWithinLifeOf(model.servicer(servicer)) ? waiting.launch() : Double.NaN;
    }

    /** A price of a full tank and a full schedule (million euro). */
    static double resourcePrice(SplittableRandom random) {
        return LEAST_RESOURCE_PRICE + random.nextDouble() * (MOST_RESOURCE_PRICE - LEAST_RESOURCE_PRICE);
    }
}
