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
                        : 1e3
                                * Range.REENTRY_PERIGEE.required(
                                        section.controlledPerigeeKm(), "disposal.controlled_perigee_km"),
                Range.POSITIVE.either(section.decayYears(), base.decayYears(), "disposal.decay_years"),
                Range.POSITIVE.either(section.casualtyLimit(), base.casualtyLimit(), "disposal.casualty_limit"),
                Range.SHARE.either(section.controlFailure(), base.controlFailure(), "disposal.control_failure"),
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
                Range.COUNT.either(section.workLimit(), base.workLimit(), "planner.work_limit"),
                base.timeLimitSeconds(),
                Range.COUNT.either(section.beamWidth(), base.beamWidth(), "planner.beam_width"),
                Range.COUNT.either(section.launchSamples(), base.launchSamples(), "planner.launch_samples"),
                section.transferDays() == null ? base.transferDays() : transferDays(section.transferDays()));
    }

    private static List<Double> transferDays(List<Double> days) {
        String where = "planner.transfer_days";
        if (days.isEmpty()) {
            throw InvalidInputException.at(where, "[]", "at least one time");
        }
        for (int k = 0; k < days.size(); k++) {
            Range.POSITIVE.required(days.get(k), where + "[" + k + "]");
        }
        return days;
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

    /** A name, which stands for what it names and cannot be blank. */
    static String name(@Nullable String given, @Nullable String base, String where) {
        String name = either(given, base, where);
        if (name.isBlank()) {
            throw InvalidInputException.at(where, name, "a name");
        }
        return name;
    }

    /** Names of the elements of a list, of which each must have its own. */
    static void onceEach(String list, List<String> names) {
        for (int k = 0; k < names.size(); k++) {
            int first = names.indexOf(names.get(k));
            if (first < k) {
                throw InvalidInputException.at(
                        list + "[" + k + "].name",
                        names.get(k),
                        "another name than that of " + list + "[" + first
                                + "] (where none is given, that of the preset)");
            }
        }
    }
}
