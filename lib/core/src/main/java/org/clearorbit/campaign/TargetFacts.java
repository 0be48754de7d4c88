package org.clearorbit.campaign;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.clearorbit.transfer.TumblingClass;
import org.jspecify.annotations.Nullable;
import org.orekit.time.AbsoluteDate;

/**
 * What is known of a target beside its orbit and mass, and on what terms it may be removed. Immutable.
 *
 * @param tumbling how it turns
 * @param allowedDisposal the ways in which it may come down
 * @param consentFrom it is not captured before this date; null where consent is given from the start
 * @param excludedServicers names of the servicers that may not go to it
 */
public record TargetFacts(
        TumblingClass tumbling,
        Set<DisposalMode> allowedDisposal,
        @Nullable AbsoluteDate consentFrom,
        Set<String> excludedServicers) {

    private static final TargetFacts NONE =
            new TargetFacts(TumblingClass.STABLE, EnumSet.allOf(DisposalMode.class), null, Set.of());

    /** Copies the sets. */
    public TargetFacts {
        allowedDisposal = Set.copyOf(allowedDisposal);
        excludedServicers = Set.copyOf(excludedServicers);
    }

    /** @return stable, any way down, consent from the start, open to every servicer */
    public static TargetFacts none() {
        return NONE;
    }

    /**
     * @param value how it turns
     * @return these facts with that
     */
    public TargetFacts withTumbling(TumblingClass value) {
        return new TargetFacts(value, allowedDisposal, consentFrom, excludedServicers);
    }

    /**
     * @param modes the ways in which it may come down; with none, it stays where it is
     * @return these facts with those
     */
    public TargetFacts withDisposal(Set<DisposalMode> modes) {
        return new TargetFacts(tumbling, modes, consentFrom, excludedServicers);
    }

    /**
     * @param date it is not captured before
     * @return these facts with that date
     */
    public TargetFacts withConsentFrom(AbsoluteDate date) {
        return new TargetFacts(tumbling, allowedDisposal, date, excludedServicers);
    }

    /**
     * @param servicers names of servicers that may not go to it, beside those known
     * @return these facts with those
     */
    public TargetFacts closedTo(String... servicers) {
        Set<String> names = new TreeSet<>(excludedServicers);
        names.addAll(Set.of(servicers));
        return new TargetFacts(tumbling, allowedDisposal, consentFrom, names);
    }

    boolean allows(DisposalMode mode) {
        return allowedDisposal.contains(mode);
    }
}
