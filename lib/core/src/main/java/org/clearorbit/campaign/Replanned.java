package org.clearorbit.campaign;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orekit.time.AbsoluteDate;

/**
 * A campaign replanned while it is under way. Immutable.
 *
 * @param date when
 * @param done the removals completed by then
 * @param underWay the missions launched by then whose servicers are not lost
 * @param lost the missions launched by then whose servicers are
 * @param kept the missions still to be launched that are flown as they were planned, but for targets withdrawn
 * @param changed the missions still to be launched that were planned and are not flown so any more, as they were
 *     planned
 * @param changeMeur the price of changing those (million euro)
 * @param sunkMeur what the missions launched by then have cost (million euro)
 * @param plan the missions still to be launched, kept ones included, with the pool that they were chosen from; empty
 *     where nothing is left to plan. What it says of the cost of sets of targets includes the price of change
 * @param targetsLeft the targets that nothing removes any more, with the reason
 */
public record Replanned(
        AbsoluteDate date,
        List<Removal> done,
        List<MissionUnderWay> underWay,
        List<Mission> lost,
        List<Mission> kept,
        List<Mission> changed,
        double changeMeur,
        double sunkMeur,
        Optional<CampaignPlan> plan,
        List<Campaign.LeftTarget> targetsLeft) {

    /** Copies the lists. */
    public Replanned {
        done = List.copyOf(done);
        underWay = List.copyOf(underWay);
        lost = List.copyOf(lost);
        kept = List.copyOf(kept);
        changed = List.copyOf(changed);
        targetsLeft = List.copyOf(targetsLeft);
    }

    /** @return the missions still to be launched, in order of launch */
    public List<Mission> toLaunch() {
        return plan.map(found -> found.campaign().missions()).orElse(List.of());
    }

    /** @return every removal of the campaign: done, to come from missions under way, and of missions to be launched */
    public List<Removal> removals() {
        return Stream.of(
                        done.stream(),
                        underWay.stream().flatMap(mission -> mission.toCome().stream()),
                        toLaunch().stream().flatMap(mission -> mission.removals().stream()))
                .flatMap(stream -> stream)
                .toList();
    }

    /**
     * @return what is still to be paid (million euro): the missions to be launched, the operations of those under way
     *     and the price of change; what is sunk is not in it
     */
    public double toPayMeur() {
        double missions = toLaunch().stream()
                .mapToDouble(mission -> mission.cost().totalMeur())
                .sum();
        double operations =
                underWay.stream().mapToDouble(MissionUnderWay::operationsMeur).sum();
        return missions + operations + changeMeur;
    }
}
