package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clearorbit.SharedData;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.ode.events.Action;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.propagation.events.ExtremumApproachDetector;
import org.orekit.propagation.events.handlers.EventHandler;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * Against Orekit's own SGP4 and its detector of extrema of the distance. It takes relative velocities from SGP4, which
 * are not quite the derivatives of its positions (some 0.05 m/s), so that the slower an approach, the more its dates
 * differ.
 */
class OrekitApproachTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();

    private static Catalog sample(Path folder) throws IOException {
        Path file = folder.resolve("sample.tle");
        try (InputStream in = OrekitApproachTest.class.getResourceAsStream("/org/clearorbit/catalog/sample.tle")) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        return CatalogReader.using(CONTEXT).read(file).catalog();
    }

    private static TLEPropagator propagator(ElementSet elements) {
        return TLEPropagator.selectExtrapolator(elements.toTle(CONTEXT), CONTEXT.teme());
    }

    /** Minima of a pair, as Orekit sees them. */
    private static List<CloseApproach> orekit(
            ElementSet one, ElementSet two, AbsoluteDate from, AbsoluteDate to, double threshold) {
        List<CloseApproach> found = new ArrayList<>();
        ExtremumApproachDetector[] self = new ExtremumApproachDetector[1];
        EventHandler handler = (state, detector, increasing) -> {
            PVCoordinates relative = self[0].computeDeltaPV(state);
            double distance = relative.getPosition().getNorm();
            if (increasing && distance <= threshold) {
                found.add(new CloseApproach(
                        one.catalogNumber(),
                        two.catalogNumber(),
                        state.getDate(),
                        distance,
                        relative.getVelocity().getNorm()));
            }
            return Action.CONTINUE;
        };
        self[0] = new ExtremumApproachDetector(propagator(two))
                .withMaxCheck(60)
                .withThreshold(1e-7)
                .withHandler(handler);
        TLEPropagator propagator = propagator(one);
        propagator.addEventDetector(self[0]);
        propagator.propagate(from, to);
        return found;
    }

    private static void assertSame(CloseApproach ours, CloseApproach theirs) {
        double late = ours.date().durationFrom(theirs.date());
        double velocityError = 0.3;
        double allowed = 1e-4 + ours.distance() * velocityError / (ours.relativeSpeed() * ours.relativeSpeed());
        assertThat(late).as(ours + " " + theirs).isEqualTo(0, within(allowed));
        assertThat(ours.distance()).as(ours + " " + theirs).isEqualTo(theirs.distance(), within(0.5));
        assertThat(ours.relativeSpeed()).isEqualTo(theirs.relativeSpeed(), within(0.5));
    }

    @Test
    void findsTheMinimaThatOrekitFinds(@TempDir Path folder) throws IOException {
        Catalog catalog = sample(folder);
        AbsoluteDate from = catalog.epoch();
        double duration = 2 * 86_400;
        ElementSet target = catalog.elements().get(9);
        double threshold = 100_000;
        List<CloseApproach> theirs = new ArrayList<>();
        for (ElementSet other : catalog.elements()) {
            if (other != target) {
                theirs.addAll(orekit(target, other, from, from.shiftedBy(duration), threshold));
            }
        }
        theirs.sort(CloseApproach.IN_ORDER);
        List<CloseApproach> ours = ApproachSearch.using(CONTEXT)
                .withThreshold(threshold)
                .search(catalog, Set.of(target.catalogNumber()), from, duration, WorkExecutor.sequential())
                .all();
        assertThat(ours).hasSizeGreaterThan(3).hasSameSizeAs(theirs);
        for (int k = 0; k < ours.size(); k++) {
            assertThat(ours.get(k).other()).isEqualTo(theirs.get(k).other());
            assertSame(ours.get(k), theirs.get(k));
        }
    }

    @Test
    @Tag("shared-data")
    void datesAndDistancesInARealCloudAreThoseOfOrekit() {
        Catalog catalog = CatalogReader.using(CONTEXT)
                .read(SharedData.file("debris-clouds-2026-04-27/fengyun-1c-debris.tle"))
                .catalog();
        Map<Integer, ElementSet> byNumber = new HashMap<>();
        catalog.elements().forEach(one -> byNumber.put(one.catalogNumber(), one));
        Set<Integer> targets =
                Set.copyOf(byNumber.keySet().stream().sorted().limit(100).toList());
        List<CloseApproach> ours = ApproachSearch.using(CONTEXT)
                .search(catalog, targets, catalog.epoch(), 86_400, WorkExecutor.threads(2))
                .all();
        assertThat(ours).hasSizeGreaterThan(20);
        for (CloseApproach one : ours) {
            List<CloseApproach> theirs = orekit(
                    byNumber.get(one.target()),
                    byNumber.get(one.other()),
                    one.date().shiftedBy(-100),
                    one.date().shiftedBy(100),
                    one.distance() + 10);
            assertThat(theirs).as(one.toString()).hasSize(1);
            assertSame(one, theirs.get(0));
        }
    }
}
