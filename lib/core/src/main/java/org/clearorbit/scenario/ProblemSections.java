package org.clearorbit.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.clearorbit.campaign.DisposalPolicy;
import org.clearorbit.campaign.DisposalRule;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.scenario.ScenarioFile.DisposalSection;
import org.clearorbit.scenario.ScenarioFile.PlannerSection;
import org.jspecify.annotations.Nullable;

/**
 * Turns the sections of a scenario file that describe the campaign into values; the only place that knows its units.
 */
final class ProblemSections {

    private ProblemSections() {}

    static DisposalRule disposal(@Nullable DisposalSection section) {
        DisposalRule base = DisposalRule.withDefaults();
        if (section == null) {
            return base;
        }
        return new DisposalRule(
                section.policy() == null
                        ? base.policy()
                        : named(DisposalPolicy.class, section.policy(), "disposal.policy"),
                section.controlledPerigeeKm() == null
                        ? base.controlledPerigeeAltitude()
                        : section.controlledPerigeeKm() * 1e3,
                section.decayYears() == null ? base.decayYears() : section.decayYears(),
                section.casualtyLimit() == null ? base.casualtyLimit() : section.casualtyLimit(),
                section.controlFailure() == null ? base.controlFailure() : section.controlFailure(),
                base.casualty(),
                base.lifetime());
    }

    static PlannerSettings planner(@Nullable PlannerSection section) {
        PlannerSettings base = PlannerSettings.withDefaults();
        if (section == null) {
            return base;
        }
        return new PlannerSettings(
                base.seed(),
                section.workLimit() == null ? base.workLimit() : section.workLimit(),
                base.timeLimitSeconds(),
                section.beamWidth() == null ? base.beamWidth() : section.beamWidth(),
                section.launchSamples() == null ? base.launchSamples() : section.launchSamples(),
                section.transferDays() == null
                        ? base.transferDays()
                        : complete(section.transferDays(), "planner.transfer_days"));
    }

    static <E extends Enum<E>> E named(Class<E> type, String text, String where) {
        for (E value : type.getEnumConstants()) {
            if (value.name()
                    .replace('_', '-')
                    .equals(text.toUpperCase(Locale.ROOT).replace('_', '-'))) {
                return value;
            }
        }
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        throw InvalidInputException.at(where, text, "one of " + names);
    }

    static <T> T required(@Nullable T value, String where) {
        if (value == null) {
            throw InvalidInputException.at(where, "nothing", "a value");
        }
        return value;
    }

    /** The list, of which JSON lets an element be null. */
    static <T> List<T> complete(List<T> list, String where) {
        for (int k = 0; k < list.size(); k++) {
            required(list.get(k), where + "[" + k + "]");
        }
        return list;
    }

    /** A value whose own complaint does not say where in the file it stands. */
    static <T> T inFile(String where, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidInputException e) {
            if (e.getMessage().startsWith(where)) {
                throw e;
            }
            throw new InvalidInputException(where + ": " + e.getMessage(), e);
        }
    }

    static <T> T either(@Nullable T given, @Nullable T base, String where) {
        return given != null ? given : required(base, where);
    }
}
