package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MissionModelTest {

    private final CampaignProblem problem =
            Problems.removing(Problems.cluster(6, 71, 60, 1500, 7)).build();
    private final MissionModel model = new MissionModel(problem);

    private MissionSearch search(int servicer, int first, int sample) {
        BitSet all = new BitSet();
        all.set(0, model.targets());
        PlannerSettings settings =
                new PlannerSettings(1, 1, Double.POSITIVE_INFINITY, 8, 3, List.of(30.0, 90.0, 250.0));
        double[] worth = new double[model.targets()];
        return new MissionSearch(model, settings, servicer, first, all, worth, sample, 5, Long.MAX_VALUE);
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int servicer = 0; servicer < model.servicers(); servicer++) {
            for (int first = 0; first < model.targets(); first++) {
                for (int sample = 0; sample < 3; sample++) {
                    candidates.addAll(search(servicer, first, sample).run().candidates());
                }
            }
        }
        return candidates;
    }

    @Test
    void theAssembledMissionHasTheMassAndCostThatTheSearchSaw() {
        MissionAssembler assembler = new MissionAssembler(problem, model);
        assertThat(candidates()).hasSizeGreaterThan(50).allSatisfy(candidate -> {
            Mission mission = assembler.assemble(Flight.alone(candidate));
            Trail trail = Objects.requireNonNull(model.follow(candidate.itinerary()));
            MissionModel.LaunchChoice launch = Objects.requireNonNull(trail.finished(model));
            assertThat(mission.cost().totalMeur()).isCloseTo(candidate.costMeur(), within(1e-9));
            assertThat(mission.launchMassKg()).isCloseTo(launch.launchMassKg(), within(1e-6));
            assertThat(mission.removals()).hasSize(candidate.removed().cardinality());
        });
    }

    @Test
    void aStopThatIsPassedNeverMakesAMissionDearer() {
        assertThat(candidates()).allSatisfy(candidate -> {
            List<Stop> stops = candidate.itinerary().stops();
            for (int k = 0; k < stops.size() && stops.size() > 1; k++) {
                List<Stop> changed = new ArrayList<>(stops);
                changed.set(k, stops.get(k).passing());
                Itinerary without = new Itinerary(
                        candidate.itinerary().servicer(), candidate.itinerary().launchSeconds(), changed);
                MissionModel.LaunchChoice launch = Objects.requireNonNull(
                        Objects.requireNonNull(model.follow(without)).finished(model));
                assertThat(launch.cost().totalMeur()).isLessThanOrEqualTo(candidate.costMeur() + 1e-9);
            }
        });
    }

    @Test
    void thePoolIsClosedUnderLeavingTargetsOut() {
        List<Candidate> pool = MissionPool.closed(model, candidates()).candidates();
        assertThat(pool).anyMatch(candidate -> candidate.removed().cardinality() >= 3);
        for (Candidate large : pool) {
            large.removed().stream().forEach(k -> {
                BitSet without = (BitSet) large.removed().clone();
                without.clear(k);
                if (!without.isEmpty()) {
                    assertThat(pool)
                            .anyMatch(small ->
                                    small.removed().equals(without) && small.costMeur() <= large.costMeur() + 1e-9);
                }
            });
        }
    }

    @Test
    void aSearchSentElsewhereFindsTheSame() throws IOException, ClassNotFoundException {
        MissionSearch here = search(0, 2, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(here);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            MissionSearch there = (MissionSearch) in.readObject();
            assertThat(there.run().candidates()).isEqualTo(here.run().candidates());
        }
    }
}
