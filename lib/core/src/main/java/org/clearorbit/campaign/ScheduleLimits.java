package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.common.InvalidInputException;

/**
 * Limits on when the missions of a campaign may fly beside each other, and when launches are allowed. Immutable.
 *
 * @param budgetMeurPerYear most that falls due in one calendar year, UTC (million euro): launch, servicer, kits and
 *     propellant in the year of launch, operations by the day; {@link Double#POSITIVE_INFINITY} for no limit
 * @param missionsInParallel most missions under way at the same time, from launch to the end of the last leg;
 *     {@link Integer#MAX_VALUE} for no limit
 * @param launchSpacingDays least time between two launches, whatever the launcher (days); 0 for no limit
 * @param launchesPerYear most launches in one calendar year, UTC; {@link Integer#MAX_VALUE} for no limit
 * @param longestDays longest time from the first launch to the end of the last mission (days);
 *     {@link Double#POSITIVE_INFINITY} for no limit
 * @param launchWindows when launches are allowed; empty for the whole window of the campaign
 * @param launchPauses when launches are not allowed, also within a launch window
 */
public record ScheduleLimits(
        double budgetMeurPerYear,
        int missionsInParallel,
        double launchSpacingDays,
        int launchesPerYear,
        double longestDays,
        List<DateInterval> launchWindows,
        List<DateInterval> launchPauses) {

    private static final ScheduleLimits NONE = new ScheduleLimits(
            Double.POSITIVE_INFINITY,
            Integer.MAX_VALUE,
            0,
            Integer.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            List.of(),
            List.of());

    /** Checks the signs and copies the lists. */
    public ScheduleLimits {
        launchWindows = List.copyOf(launchWindows);
        launchPauses = List.copyOf(launchPauses);
        if (!(budgetMeurPerYear > 0)) {
            throw InvalidInputException.at("budget per year (million euro)", budgetMeurPerYear, "a positive number");
        }
        if (missionsInParallel < 1) {
            throw InvalidInputException.at("missions in parallel", missionsInParallel, "at least 1");
        }
        Checks.notNegative("launch spacing (days)", launchSpacingDays);
        if (launchesPerYear < 1) {
            throw InvalidInputException.at("launches per year", launchesPerYear, "at least 1");
        }
        if (!(longestDays > 0)) {
            throw InvalidInputException.at("longest campaign (days)", longestDays, "a positive number");
        }
    }

    /** @return no limits */
    public static ScheduleLimits none() {
        return NONE;
    }

    /** @return whether any limit is set that missions share; launch windows and pauses hold for each mission alone */
    public boolean areShared() {
        return budgetMeurPerYear != Double.POSITIVE_INFINITY
                || missionsInParallel != Integer.MAX_VALUE
                || launchSpacingDays != 0
                || launchesPerYear != Integer.MAX_VALUE
                || longestDays != Double.POSITIVE_INFINITY;
    }

    /**
     * @param meur most that falls due in one calendar year (million euro)
     * @return these limits with that one
     */
    public ScheduleLimits withBudgetPerYear(double meur) {
        return new ScheduleLimits(
                meur, missionsInParallel, launchSpacingDays, launchesPerYear, longestDays, launchWindows, launchPauses);
    }

    /**
     * @param missions most missions under way at the same time
     * @return these limits with that one
     */
    public ScheduleLimits withMissionsInParallel(int missions) {
        return new ScheduleLimits(
                budgetMeurPerYear,
                missions,
                launchSpacingDays,
                launchesPerYear,
                longestDays,
                launchWindows,
                launchPauses);
    }

    /**
     * @param days least time between two launches (days)
     * @return these limits with that one
     */
    public ScheduleLimits withLaunchSpacing(double days) {
        return new ScheduleLimits(
                budgetMeurPerYear, missionsInParallel, days, launchesPerYear, longestDays, launchWindows, launchPauses);
    }

    /**
     * @param launches most launches in one calendar year
     * @return these limits with that one
     */
    public ScheduleLimits withLaunchesPerYear(int launches) {
        return new ScheduleLimits(
                budgetMeurPerYear,
                missionsInParallel,
                launchSpacingDays,
                launches,
                longestDays,
                launchWindows,
                launchPauses);
    }

    /**
     * @param days longest time from the first launch to the end of the last mission (days)
     * @return these limits with that one
     */
    public ScheduleLimits withLongest(double days) {
        return new ScheduleLimits(
                budgetMeurPerYear,
                missionsInParallel,
                launchSpacingDays,
                launchesPerYear,
                days,
                launchWindows,
                launchPauses);
    }

    /**
     * @param window a stretch in which launches are allowed, beside those known
     * @return these limits with it
     */
    public ScheduleLimits withLaunchWindow(DateInterval window) {
        return new ScheduleLimits(
                budgetMeurPerYear,
                missionsInParallel,
                launchSpacingDays,
                launchesPerYear,
                longestDays,
                with(launchWindows, window),
                launchPauses);
    }

    /**
     * @param pause a stretch in which launches are not allowed, beside those known
     * @return these limits with it
     */
    public ScheduleLimits withLaunchPause(DateInterval pause) {
        return new ScheduleLimits(
                budgetMeurPerYear,
                missionsInParallel,
                launchSpacingDays,
                launchesPerYear,
                longestDays,
                launchWindows,
                with(launchPauses, pause));
    }

    private static List<DateInterval> with(List<DateInterval> list, DateInterval one) {
        List<DateInterval> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
