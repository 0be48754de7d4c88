package org.clearorbit.examples.kessler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clearorbit.campaign.sequence.SequencePlan;
import org.clearorbit.common.ClearorbitException;

/** Writes a plan of the Kessler Run as {@code solution.csv}, and says what it comes to. */
public final class KesslerSolution {

    private static final String HEADER = "mission,order,debris,arrival_mjd2000,departure_mjd2000,dv_to_next_m_s\n";

    private final List<Integer> ids;
    private final SequencePlan plan;

    private KesslerSolution(List<Integer> ids, SequencePlan plan) {
        this.ids = ids;
        this.plan = plan;
    }

    /**
     * @param ids number of each debris by its position in the problem
     * @param plan a plan of that problem
     * @return the solution
     */
    static KesslerSolution of(List<Integer> ids, SequencePlan plan) {
        return new KesslerSolution(List.copyOf(ids), plan);
    }

    /** @return whether every debris is removed */
    public boolean isComplete() {
        return plan.left().isEmpty();
    }

    /** @return the debris that no mission removes and why, empty if there are none */
    public String left() {
        if (isComplete()) {
            return "";
        }
        String numbers = plan.left().stream().map(k -> ids.get(k).toString()).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "debris %s; within the window, the gaps and the propellant of %d missions no place was found for any of"
                        + " them at less than %.0f million euro: more time or work may help",
                numbers,
                plan.missions().size(),
                KesslerRun.LEAVING);
    }

    /** @return cost of the missions (million euro), nothing added for what is left */
    public double cost() {
        return plan.missions().stream()
                .mapToDouble(SequencePlan.PlannedMission::price)
                .sum();
    }

    /** @return the rows: one for each visit, missions in order of launch and numbered from 1 */
    public String csv() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int m = 0; m < plan.missions().size(); m++) {
            SequencePlan.PlannedMission mission = plan.missions().get(m);
            for (int k = 0; k < mission.targets().size(); k++) {
                boolean last = k == mission.targets().size() - 1;
                double arrival = KesslerRun.mjd2000(mission.arrivals().get(k));
                text.append(String.format(
                        Locale.ROOT,
                        "%d,%d,%d,%s,%s,%s\n",
                        m + 1,
                        k + 1,
                        ids.get(mission.targets().get(k)),
                        arrival,
                        arrival + KesslerRun.STAY_DAYS,
                        last ? "0" : mission.legs().get(k).toString()));
            }
        }
        return text.toString();
    }

    /**
     * Makes the folder, before a long search ends where nothing can be written.
     *
     * @param folder where to write
     */
    public static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ClearorbitException("output folder " + folder + ": cannot be made (" + e + ")", e);
        }
    }

    /** @param folder where to write; made if it is not there */
    public void write(Path folder) {
        prepare(folder);
        try {
            Files.writeString(folder.resolve("solution.csv"), csv());
        } catch (IOException e) {
            throw new ClearorbitException("solution in " + folder + ": cannot be written (" + e + ")", e);
        }
    }

    /** @return one line: cost, missions, debris removed and delta-v; the cost holds nothing for debris left */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "J=%.4f missions=%d removed=%d/%d dv_m_s=%.3f",
                cost(),
                plan.missions().size(),
                plan.visited(),
                ids.size(),
                plan.deltaV());
    }
}
