package org.clearorbit.orbit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.frames.Frame;
import org.orekit.models.earth.atmosphere.NRLMSISE00;
import org.orekit.models.earth.atmosphere.NRLMSISE00InputParameters;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.utils.Constants;
import org.orekit.utils.ExtendedPositionProvider;
import org.orekit.utils.IERSConventions;

/**
 * Makes the tables of {@link MeanAtmosphere} from Orekit's NRLMSISE-00: the mean over a regular grid of {@value #DAYS}
 * days of the year 2001, {@value #LATITUDES} geodetic latitudes at equal steps of their sine and {@value #LONGITUDES}
 * longitudes, hence local times. Run {@link #main} with the two files to write.
 */
final class MeanAtmosphereTable {

    static final int DAYS = 12;
    static final int LATITUDES = 12;
    static final int LONGITUDES = 12;

    /** Mean of the daily Ap over the observed days of the CSSI space weather data, October 1957 to December 2025. */
    static final double MEAN_AP = 13;

    private static final double[] ALTITUDES_KM = IntStream.of(
                    IntStream.rangeClosed(10, 20).map(k -> 10 * k).toArray())
            .asDoubleStream()
            .toArray();

    private static final double SEASON_FLUX = 125;
    private static final int[] SEASON_ALTITUDES_KM = {
        100, 150, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1200, 1500, 2000
    };
    private static final double[] FLUXES = {65, 70, 80, 90, 100, 115, 130, 150, 175, 200, 225, 250};

    private MeanAtmosphereTable() {}

    /** Mean density and its standard deviation over the grid. */
    record Cell(double mean, double sigma) {}

    static Cell cell(double altitude, double f107) {
        return cell(altitude, f107, IntStream.range(0, DAYS));
    }

    /** Cosine and sine parts of the yearly and half-yearly wave of the density, over its mean. */
    static double[] seasons(double altitude) {
        double[] parts = new double[4];
        double mean = 0;
        for (int day = 0; day < DAYS; day++) {
            double density = cell(altitude, SEASON_FLUX, IntStream.of(day)).mean() / DAYS;
            double angle = 2 * FastMath.PI * (day + 0.5) / DAYS;
            mean += density;
            for (int wave = 0; wave < 2; wave++) {
                parts[2 * wave] += 2 * density * FastMath.cos((wave + 1) * angle);
                parts[2 * wave + 1] += 2 * density * FastMath.sin((wave + 1) * angle);
            }
        }
        double scale = 1 / mean;
        return DoubleStream.of(parts).map(part -> part * scale).toArray();
    }

    private static Cell cell(double altitude, double f107, IntStream days) {
        SpaceContext context = SpaceContext.embedded();
        OneAxisEllipsoid earth = new OneAxisEllipsoid(
                Constants.WGS84_EARTH_EQUATORIAL_RADIUS,
                Constants.WGS84_EARTH_FLATTENING,
                context.frames().getITRF(IERSConventions.IERS_2010, true));
        NRLMSISE00 model = new NRLMSISE00(new Steady(f107), new NoSun(), earth, context.utc())
                .withLocalSolarTimeMode(NRLMSISE00.LocalSolarTimeMode.MEAN);
        AbsoluteDate start = context.parseDate("2001-01-01T06:00:00");
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int day : days.toArray()) {
            AbsoluteDate date = start.shiftedBy((day + 0.5) * 365 / DAYS * EarthModel.DAY);
            for (int lat = 0; lat < LATITUDES; lat++) {
                double latitude = FastMath.asin(-1 + (2 * lat + 1.0) / LATITUDES);
                for (int lon = 0; lon < LONGITUDES; lon++) {
                    GeodeticPoint point =
                            new GeodeticPoint(latitude, 2 * FastMath.PI * lon / LONGITUDES - FastMath.PI, altitude);
                    double density = model.getDensity(date, earth.transform(point), earth.getBodyFrame());
                    sum += density;
                    squares += density * density;
                    count++;
                }
            }
        }
        double mean = sum / count;
        return new Cell(mean, FastMath.sqrt(FastMath.max(0, squares / count - mean * mean)));
    }

    private static double[] altitudesKm() {
        return DoubleStream.concat(
                        DoubleStream.of(ALTITUDES_KM),
                        DoubleStream.concat(
                                IntStream.rangeClosed(11, 22).mapToDouble(k -> 20 * k),
                                DoubleStream.concat(
                                        IntStream.rangeClosed(12, 25).mapToDouble(k -> 40 * k),
                                        IntStream.rangeClosed(11, 20).mapToDouble(k -> 100 * k))))
                .toArray();
    }

    /**
     * @param arguments the two files to write: densities and seasons
     * @throws IOException if it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        StringBuilder text = new StringBuilder("# Global mean density (kg/m3) of NRLMSISE-00 by altitude and 10.7 cm"
                + " flux (81-day mean as observed, solar flux units;\n# the daily flux is the same), Ap = 13: mean over"
                + " 12 days of the year, 12 latitudes at equal steps of their sine and 12\n# longitudes. Source: J. M."
                + " Picone, A. E. Hedin, D. P. Drob, A. C. Aikin, J. Geophys. Res. 107(A12), 2002, 1468,\n# as"
                + " implemented in Orekit 13.1.8 (NRLMSISE00); made by MeanAtmosphereTable.\naltitude_km");
        for (double flux : FLUXES) {
            text.append(String.format(Locale.ROOT, ",%.0f", flux));
        }
        for (double km : altitudesKm()) {
            text.append(String.format(Locale.ROOT, "%n%.0f", km));
            for (double flux : FLUXES) {
                text.append(String.format(
                        Locale.ROOT, ",%.5e", cell(km * 1000, flux).mean()));
            }
        }
        Files.writeString(Path.of(arguments[0]), text.append('\n'), StandardCharsets.US_ASCII);
        StringBuilder waves = new StringBuilder("# Global mean density of NRLMSISE-00 over the year at a 10.7 cm flux"
                + " of 125, Ap = 13, over its yearly mean, less 1: cosine and\n# sine parts of the yearly and the"
                + " half-yearly wave, the angle from 1 January. Source and averaging as in mean-atmosphere.csv.\n"
                + "altitude_km,cos_1,sin_1,cos_2,sin_2");
        for (int km : SEASON_ALTITUDES_KM) {
            double[] parts = seasons(km * 1000.0);
            waves.append(
                    String.format(Locale.ROOT, "%n%d,%.4f,%.4f,%.4f,%.4f", km, parts[0], parts[1], parts[2], parts[3]));
        }
        Files.writeString(Path.of(arguments[1]), waves.append('\n'), StandardCharsets.US_ASCII);
    }

    /** The same flux and geomagnetic activity at all times. */
    private record Steady(double f107) implements NRLMSISE00InputParameters {

        private static final long serialVersionUID = 1;

        @Override
        public AbsoluteDate getMinDate() {
            return AbsoluteDate.PAST_INFINITY;
        }

        @Override
        public AbsoluteDate getMaxDate() {
            return AbsoluteDate.FUTURE_INFINITY;
        }

        @Override
        public double getDailyFlux(AbsoluteDate date) {
            return f107;
        }

        @Override
        public double getAverageFlux(AbsoluteDate date) {
            return f107;
        }

        @Override
        public double[] getAp(AbsoluteDate date) {
            return DoubleStream.generate(() -> MEAN_AP).limit(7).toArray();
        }
    }

    /** With mean local solar time the model never asks for the Sun. */
    private static final class NoSun implements ExtendedPositionProvider {

        @Override
        public Vector3D getPosition(AbsoluteDate date, Frame frame) {
            throw new UnsupportedOperationException("the Sun is not needed for mean local time");
        }

        @Override
        public <T extends CalculusFieldElement<T>> FieldVector3D<T> getPosition(
                FieldAbsoluteDate<T> date, Frame frame) {
            throw new UnsupportedOperationException("the Sun is not needed for mean local time");
        }
    }
}
