package org.clearorbit.cooperation;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Problems;
import org.clearorbit.campaign.Target;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.OperatingExposure;
import org.clearorbit.risk.RiskInputs;

/** Partnerships, plans and populations made for tests. */
final class Partners {

    private Partners() {}

    /** Bundled agencies by id, with the bundled owner table. */
    static Partnership of(String... ids) {
        List<Agency> all = OwnerTable.bundledAgencies();
        List<Agency> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(all.stream()
                    .filter(agency -> agency.id().equals(id))
                    .findFirst()
                    .orElseThrow());
        }
        return Partnership.of(chosen);
    }

    static CampaignPlan plan(List<Target> targets, Partnership partnership) {
        CampaignProblem problem = Problems.removing(targets)
                .consideringAlone(partnership.responsibilities(targets))
                .build();
        return Problems.planner(1).plan(problem);
    }

    /** A satellite that works, 10 m² in cross-section. */
    static SpaceObject satellite(int number, double altitudeKm, String owner) {
        SpaceObject stage =
                Problems.target(number, altitudeKm, 98, 40, 1000, owner).object();
        return new SpaceObject(
                stage.elements(),
                ObjectType.PAYLOAD,
                owner,
                null,
                null,
                OperationalStatus.OPERATIONAL,
                stage.mass(),
                stage.crossSection());
    }

    /** What is avoided for the owners of these satellites, which are all there is to collide with. */
    static AvoidedHarm harm(OwnerTable owners, SpaceObject... satellites) {
        Catalog catalog = Catalog.of(Problems.START, List.of(satellites));
        return AvoidedHarm.of(RiskInputs.of(BackgroundPopulation.of(catalog)), OperatingExposure.of(catalog), owners);
    }
}
