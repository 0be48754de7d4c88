package org.clearorbit.orbit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;
import org.orekit.data.DirectoryCrawler;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.errors.OrekitException;
import org.orekit.errors.OrekitMessages;
import org.orekit.frames.Frame;
import org.orekit.frames.Frames;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;
import org.orekit.time.TimeComponents;
import org.orekit.time.TimeScale;
import org.orekit.time.TimeScales;

/**
 * Time scales and frames, passed to whatever needs them; nothing here is global. Immutable and safe to share between
 * threads.
 */
public final class SpaceContext {

    /**
     * Days on which TAI-UTC changed, and its value from then on (s): IERS Bulletin C, in steps of one second since
     * 1972-01-01. No change has been announced after 2017-01-01.
     */
    private static final int[][] LEAP_SECONDS = {
        {1972, 1, 10}, {1972, 7, 11}, {1973, 1, 12}, {1974, 1, 13}, {1975, 1, 14}, {1976, 1, 15}, {1977, 1, 16},
        {1978, 1, 17}, {1979, 1, 18}, {1980, 1, 19}, {1981, 7, 20}, {1982, 7, 21}, {1983, 7, 22}, {1985, 7, 23},
        {1988, 1, 24}, {1990, 1, 25}, {1991, 1, 26}, {1992, 7, 27}, {1993, 7, 28}, {1994, 7, 29}, {1996, 1, 30},
        {1997, 7, 31}, {1999, 1, 32}, {2006, 1, 33}, {2009, 1, 34}, {2012, 7, 35}, {2015, 7, 36}, {2017, 1, 37}
    };

    private final TimeScales timeScales;
    private final Frames frames;

    private SpaceContext(TimeScales timeScales, Frames frames) {
        this.timeScales = timeScales;
        this.frames = frames;
    }

    /**
     * A context that needs no data files: leap seconds in code, no Earth-orientation corrections (UT1 = UTC, no polar
     * motion). Between inertial frames this costs nothing; positions on the rotating Earth are off by up to about 400 m
     * at the equator (|UT1-UTC| below 0.9 s).
     *
     * @return the embedded context
     */
    public static SpaceContext embedded() {
        List<OffsetModel> offsets = new ArrayList<>();
        for (int[] row : LEAP_SECONDS) {
            offsets.add(new OffsetModel(new DateComponents(row[0], row[1], 1), row[2]));
        }
        TimeScales scales = TimeScales.of(offsets, (conventions, timeScales) -> Collections.emptyList());
        // TEME and EME2000 hang on GCRF; no solar-system barycentre, hence no ephemeris, is ever asked for
        Frames frames = Frames.of(scales, () -> {
            throw new OrekitException(OrekitMessages.UNABLE_TO_FIND_FILE, "ephemerides (embedded context)");
        });
        return new SpaceContext(scales, frames);
    }

    /**
     * A context read from a folder in the layout of Orekit's orekit-data.
     *
     * @param directory the folder
     * @return the context
     * @throws InvalidInputException if there is no such folder or it holds no leap seconds
     */
    public static SpaceContext from(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw InvalidInputException.at("orekit-data folder", directory, "an existing directory");
        }
        LazyLoadedDataContext context = new LazyLoadedDataContext();
        context.getDataProvidersManager().addProvider(new DirectoryCrawler(directory.toFile()));
        try {
            context.getTimeScales().getUTC();
        } catch (OrekitException e) {
            throw new InvalidInputException(
                    directory + ": no leap seconds found (" + e.getMessage()
                            + "); expected tai-utc.dat or UTC-TAI.history",
                    e);
        }
        return new SpaceContext(context.getTimeScales(), context.getFrames());
    }

    /** @return UTC */
    public TimeScale utc() {
        return timeScales.getUTC();
    }

    /** @return Orekit's time scales */
    public TimeScales timeScales() {
        return timeScales;
    }

    /** @return Orekit's frames */
    public Frames frames() {
        return frames;
    }

    /** @return the frame of SGP4 states: true equator, mean equinox of date */
    public Frame teme() {
        return frames.getTEME();
    }

    /**
     * @param text ISO-8601, a day ({@code 2022-01-22}) or an instant ({@code 2022-01-22T10:00:00Z}), in UTC
     * @return the instant
     * @throws InvalidInputException if it is neither
     */
    public AbsoluteDate parseDate(String text) {
        String trimmed = text.strip();
        String bare = trimmed.endsWith("Z") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
        try {
            return new AbsoluteDate(bare, utc());
        } catch (OrekitException | IllegalArgumentException e) {
            throw new InvalidInputException(
                    "date: found '" + text + "', expected ISO-8601 UTC such as 2022-01-22 or 2022-01-22T10:00:00Z", e);
        }
    }

    /**
     * @param date an instant
     * @return ISO-8601 in UTC to the second, with a trailing Z
     */
    public String format(AbsoluteDate date) {
        double rounded = FastMath.rint(date.durationFrom(midnight(date)));
        var components = midnight(date).shiftedBy(rounded).getComponents(utc());
        TimeComponents time = components.getTime();
        return String.format(
                Locale.ROOT, "%sT%02d:%02d:%02dZ", components.getDate(), time.getHour(), time.getMinute(), (int)
                        FastMath.floor(time.getSecond() + 1e-6));
    }

    private AbsoluteDate midnight(AbsoluteDate date) {
        return new AbsoluteDate(date.getComponents(utc()).getDate(), utc());
    }
}
