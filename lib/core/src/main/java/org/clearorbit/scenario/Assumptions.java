package org.clearorbit.scenario;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Depot;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.risk.OperatingExposure;
import org.clearorbit.risk.RiskRanking;

/** What a scenario assumes, in sentences for the report: nobody should have to read code to know. */
final class Assumptions {

    private Assumptions() {}

    static List<String> of(
            CampaignProblem problem, RiskRanking ranking, boolean bundledPopulation, OperatingExposure exposure) {
        List<String> list = new ArrayList<>();
        String unit = ranking.index().unit();
        list.add("Risk: " + ranking.index().description()
                + (unit.equals("1") ? ". The score has no unit." : ". Score in " + unit + "."));
        list.add(
                bundledPopulation
                        ? "Population that the targets may collide with: the 23,791 objects catalogued and in orbit on 2022-01-22; operating satellites: those of that day. "
                                + "Orbital data: US Space Force 18 SDS, via Space-Track and CelesTrak; operating satellites from J. McDowell, GCAT (planet4589.org/space/gcat), CC BY 4.0."
                        : "Population that the targets may collide with, and the satellites that gain: the catalogue given.");
        if (!bundledPopulation) {
            list.add("Operating satellites that the risk index counts: " + exposure.source() + ".");
        }
        list.add(
                "Masses and cross-sections are per stage or platform family where not measured; each carries its source in ranking.csv.");
        list.add(
                "Transfers: impulsive, two burns with J2 drift between them (Shen and Casalino 2021), phasing along the orbit free; mean orbits drift under J2 alone.");
        list.add(String.format(
                Locale.ROOT,
                "Disposal: controlled re-entry aims at a perigee of %.0f km, in one burn at apogee; after it the shuttle burns back alone at once. "
                        + "Natural decay ends within %.0f years of release at mean solar activity. Every servicer with chemical propulsion ends its mission by a controlled re-entry, a shuttle or single-use servicer with its last target.",
                problem.disposal().controlledPerigeeAltitude() / 1e3,
                problem.disposal().decayYears()));
        list.add(String.format(
                Locale.ROOT,
                "Casualty expectation of an uncontrolled re-entry: %.0f percent of the mass survives, casualty area by NASA-STD-8719.14, world population of 2022 by latitude (GeoNames, CC BY 4.0, and UN); "
                        + "controlled re-entries count with a failure probability of %.0f percent.",
                problem.disposal().casualty().survivingFraction() * 100,
                problem.disposal().controlFailure() * 100));
        for (Servicer servicer : problem.servicers()) {
            list.add(String.format(
                    Locale.ROOT,
                    "Servicer “%s”: %.0f kg dry, %.0f kg of propellant at %.0f s, at most %d targets in %.1f years, %.0f million euro each and %.1f million a year of operations (assumptions for study).",
                    servicer.name(),
                    servicer.dryMassKg(),
                    servicer.propellantCapacityKg(),
                    servicer.ispS(),
                    servicer.maxTargets(),
                    servicer.maxMissionDays() / 365.25,
                    servicer.unitCostMeur(),
                    servicer.operationsMeurPerDay() * 365.25));
        }
        problem.servicers().stream()
                .filter(servicer -> servicer.engine() != null)
                .map(servicer -> String.format(
                        Locale.ROOT,
                        "Servicer “%s” has an engine of %.2f N: it spirals down with each target to a circle from which drag removes it in time, goes on from there, and in the end spirals down alone to 250 km and decays, not under control. Times of its spirals are those of full tanks.",
                        servicer.name(),
                        servicer.engine().thrustN()))
                .forEach(list::add);
        for (Depot depot : problem.depots()) {
            list.add(String.format(
                    Locale.ROOT,
                    "Depot “%s”: %.0f kg of propellant for the whole campaign at %.4f million euro per kg; a shuttle arrives there with its tanks down to the residual.",
                    depot.name(),
                    depot.capacityKg(),
                    depot.propellantMeurPerKg()));
        }
        if (problem.costModel().learning().lowersPrices()) {
            list.add(String.format(
                    Locale.ROOT,
                    "Each doubling of a series multiplies the price of a servicer or kit by %.2f; missions are chosen at the price of the first and charged in order of launch.",
                    problem.costModel().learning().rate()));
        }
        problem.launchers().stream().map(Assumptions::launcher).forEach(list::add);
        list.add(
                "Costs are missions only: launch, servicer, kits, operations, propellant. Development, insurance and ground infrastructure are not in them.");
        list.add(
                "Who answers for an object is assumed from the catalogue’s owner unless the scenario says otherwise; the owner is not always the State of registry, and an agency stands here for all satellites of its State’s owners.");
        return list;
    }

    /** The whole of its table: least and most capacity, lowest and highest altitude. */
    private static String launcher(Launcher launcher) {
        DoubleSummaryStatistics kg = launcher.levels().stream()
                .flatMap(level -> level.performance().stream())
                .mapToDouble(Launcher.Performance::capacityKg)
                .summaryStatistics();
        DoubleSummaryStatistics km = launcher.levels().stream()
                .mapToDouble(level -> level.altitude() / 1e3)
                .summaryStatistics();
        boolean one = launcher.levels().size() == 1;
        return String.format(
                Locale.ROOT,
                "Launch service “%s”: %.0f to %.0f kg to %s km depending on inclination%s, %.0f million euro (assumptions for study).",
                launcher.name(),
                kg.getMin(),
                kg.getMax(),
                String.format(Locale.ROOT, one ? "%.0f" : "%.0f to %.0f", km.getMin(), km.getMax()),
                one ? "" : " and altitude",
                launcher.priceMeur());
    }
}
