package org.clearorbit.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.clearorbit.campaign.sequence.Gravity;
import org.clearorbit.campaign.sequence.QuadraticMassPricing;
import org.clearorbit.campaign.sequence.SequencePlan;
import org.clearorbit.campaign.sequence.SequencePlanner;
import org.clearorbit.campaign.sequence.SequenceProblem;
import org.clearorbit.campaign.sequence.SequenceSettings;
import org.clearorbit.campaign.sequence.TimeRules;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.scenario.Scenario;
import org.clearorbit.scenario.ScenarioReader;
import org.clearorbit.transfer.PrecessingOrbit;
import org.orekit.time.AbsoluteDate;

/**
 * In which order, by how many missions and when? Puts the first twelve of the bundled ranking that fly between 70 and
 * 72 degrees into a sequence within six years and prints each visit.
 */
public final class PlanSequence {

    private static final int TARGETS = 12;
    private static final long STEPS = 4_000;
    private static final double YEARS = 6;

    /** What leaving an object costs (million euro): more than a mission to it alone. */
    private static final double LEAVING = 70;

    private PlanSequence() {}

    /** @param args none */
    public static void main(String[] args) {
        SpaceContext context = SpaceContext.embedded();
        Scenario flagship = ScenarioReader.using(context).flagship();
        AbsoluteDate epoch = flagship.load().catalog().epoch();
        List<SpaceObject> objects = new ArrayList<>();
        List<PrecessingOrbit> orbits = new ArrayList<>();
        for (RankedObject ranked : flagship.ranking().objects()) {
            var orbit = ranked.object().elements().meanOrbit(context);
            double inclination = Math.toDegrees(orbit.i());
            if (inclination > 70 && inclination < 72 && objects.size() < TARGETS) {
                objects.add(ranked.object());
                orbits.add(PrecessingOrbit.of(orbit, epoch));
            }
        }
        double day = EarthModel.DAY;
        TimeRules rules = new TimeRules(
                YEARS * EarthModel.JULIAN_YEAR,
                YEARS * EarthModel.JULIAN_YEAR,
                10 * day, // stay at each object
                5 * day, // shortest transfer
                250 * day, // longest time from one arrival to the next
                TimeRules.Succession.SIDE_BY_SIDE,
                0);
        SequencePlan plan = SequencePlanner.withDefaults()
                .with(SequenceSettings.withDefaults().withWorkLimit(STEPS))
                .plan(new SequenceProblem(
                        orbits,
                        Gravity.earth(),
                        rules,
                        QuadraticMassPricing.kesslerRun(),
                        Collections.nCopies(orbits.size(), LEAVING)));

        System.out.printf(
                Locale.ROOT,
                "%d of %d objects, missions: %d, %.0f m/s, cost %.1f million euro%n",
                plan.visited(),
                orbits.size(),
                plan.missions().size(),
                plan.deltaV(),
                plan.cost());
        for (SequencePlan.PlannedMission mission : plan.missions()) {
            System.out.printf(Locale.ROOT, "mission: %.0f m/s, %.1f million euro%n", mission.deltaV(), mission.price());
            for (int k = 0; k < mission.targets().size(); k++) {
                System.out.printf(
                        Locale.ROOT,
                        "  %s  %5d %-10s %s%n",
                        context.format(epoch.shiftedBy(mission.arrivals().get(k)))
                                .substring(0, 10),
                        objects.get(mission.targets().get(k)).catalogNumber(),
                        objects.get(mission.targets().get(k)).name(),
                        k == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT, "%6.1f m/s", mission.legs().get(k - 1)));
            }
        }
        plan.left().forEach(k -> System.out.println("left: " + objects.get(k).catalogNumber()));
    }
}
