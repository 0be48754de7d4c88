package org.clearorbit.orbit;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;

/**
 * Solar activity as it was observed from October 1957 to December 2025, and the mean solar cycle before and after.
 *
 * <p>The observations are the monthly means of the centred 81-day flux in the CSSI space weather data (CelesTrak),
 * linear between mid-months. The mean cycle is their phase average: each of the five whole cycles between the minima of
 * 1964 and 2019 (cycles 20 to 24; dates of the minima from WDC-SILSO) is stretched to their mean length of 11.0 years
 * and the five are averaged at each of {@value #PHASES} phases; from phase to phase it is linear, and it repeats
 * without end from the minimum of 2019. Over the first year after the last observation, the difference between the two
 * fades out linearly.
 *
 * <p>What is to come is not known: at a phase, the five cycles scatter about their mean by {@link #spread} (one
 * standard deviation, 2 units at minimum and 46 at maximum); {@link #withDeviation} moves the mean cycle by a multiple
 * of it. Immutable.
 */
public final class SolarCycle implements SolarActivity {

    private static final long serialVersionUID = 1L;

    /** Phases at which the mean cycle is tabulated. */
    static final int PHASES = 132;

    private static final String TABLE = "solar-flux.csv";

    /** Year and month of the minima of the smoothed sunspot number that begin cycles 20 to 25 (WDC-SILSO, Brussels). */
    private static final int[][] MINIMA = {{1964, 10}, {1976, 3}, {1986, 9}, {1996, 8}, {2008, 12}, {2019, 12}};

    private static final double FADE = EarthModel.JULIAN_YEAR;
    private static final AbsoluteDate J2000 =
            SpaceContext.embedded().timeScales().getJ2000Epoch();
    private static final SolarCycle STANDARD = load();

    /** Mid-months (s from J2000), and the flux there. */
    private final double[] time;

    private final double[] flux;
    private final double[] mean;
    private final double[] sigma;
    private final double cycleLength;
    private final double minimum;
    private final double deviation;

    private SolarCycle(
            double[] time,
            double[] flux,
            double[] mean,
            double[] sigma,
            double cycleLength,
            double minimum,
            double deviation) {
        this.time = time;
        this.flux = flux;
        this.mean = mean;
        this.sigma = sigma;
        this.cycleLength = cycleLength;
        this.minimum = minimum;
        this.deviation = deviation;
    }

    /** @return the observations, and the mean cycle outside them */
    public static SolarCycle standard() {
        return STANDARD;
    }

    /**
     * @param sigmas by how many standard deviations the cycles to come (and those before 1957) differ from the mean
     *     one, in [-2, 2]: at -1 about one cycle in six is weaker, at 1 about one in six is stronger
     * @return this activity with that; the observations stay
     */
    public SolarCycle withDeviation(double sigmas) {
        if (!(sigmas >= -2 && sigmas <= 2)) {
            throw new IllegalArgumentException("deviation = " + sigmas + " sigma, expected -2 to 2");
        }
        return new SolarCycle(time, flux, mean, sigma, cycleLength, minimum, sigmas);
    }

    @Override
    public double f107(AbsoluteDate date) {
        double t = finiteSeconds(date);
        int last = time.length - 1;
        if (t >= time[0] && t <= time[last]) {
            return observed(t);
        }
        double fade = FastMath.max(0, 1 - (t > time[last] ? t - time[last] : time[0] - t) / FADE);
        int end = t > time[last] ? last : 0;
        return cyclic(t) + fade * (flux[end] - cyclic(time[end]));
    }

    /**
     * @param date any finite date
     * @return by how much (one standard deviation, solar flux units) past cycles differ at its phase
     */
    public double spread(AbsoluteDate date) {
        return at(sigma, phase(finiteSeconds(date)));
    }

    /** @return the date of the last observation, after which the mean cycle takes over */
    public AbsoluteDate lastObservation() {
        return J2000.shiftedBy(time[time.length - 1]);
    }

    private static double finiteSeconds(AbsoluteDate date) {
        double t = date.durationFrom(J2000);
        if (!Double.isFinite(t)) {
            throw new IllegalArgumentException("date " + t + " s from J2000, expected a finite one");
        }
        return t;
    }

    private double observed(double t) {
        int last = time.length - 2;
        // months differ in length by a day or two: the guess is at most one off
        int k = (int) FastMath.min(last, (t - time[0]) / (time[last + 1] - time[0]) * (last + 1));
        while (k < last && time[k + 1] < t) {
            k++;
        }
        while (k > 0 && time[k] > t) {
            k--;
        }
        double share = (t - time[k]) / (time[k + 1] - time[k]);
        return flux[k] + share * (flux[k + 1] - flux[k]);
    }

    private double cyclic(double t) {
        double phase = phase(t);
        return at(mean, phase) + deviation * at(sigma, phase);
    }

    private double phase(double t) {
        double cycles = (t - minimum) / cycleLength;
        return cycles - FastMath.floor(cycles);
    }

    /** Linear between phases, the last joined to the first. */
    private static double at(double[] table, double phase) {
        double x = phase * PHASES;
        int k = (int) FastMath.min(PHASES - 1, x);
        return table[k] + (x - k) * (table[(k + 1) % PHASES] - table[k]);
    }

    private static SolarCycle load() {
        List<String[]> rows = OrbitTable.read(TABLE).rows();
        double[] time = new double[rows.size()];
        double[] flux = new double[rows.size()];
        for (int k = 0; k < time.length; k++) {
            String[] row = rows.get(k);
            time[k] = midMonth(Integer.parseInt(row[0]), Integer.parseInt(row[1]));
            flux[k] = Double.parseDouble(row[2]);
        }
        int cycles = MINIMA.length - 1;
        double first = midMonth(MINIMA[0][0], MINIMA[0][1]);
        double lastMinimum = midMonth(MINIMA[cycles][0], MINIMA[cycles][1]);
        double[] mean = new double[PHASES];
        double[] sigma = new double[PHASES];
        SolarCycle past = new SolarCycle(time, flux, mean, sigma, 1, 0, 0);
        for (int k = 0; k < PHASES; k++) {
            double sum = 0;
            double squares = 0;
            for (int c = 0; c < cycles; c++) {
                double from = midMonth(MINIMA[c][0], MINIMA[c][1]);
                double to = midMonth(MINIMA[c + 1][0], MINIMA[c + 1][1]);
                double value = past.observed(from + (to - from) * k / PHASES);
                sum += value;
                squares += value * value;
            }
            mean[k] = sum / cycles;
            sigma[k] = FastMath.sqrt((squares - sum * sum / cycles) / (cycles - 1));
        }
        return new SolarCycle(time, flux, mean, sigma, (lastMinimum - first) / cycles, lastMinimum, 0);
    }

    /** Middle of a month (s from J2000). */
    private static double midMonth(int year, int month) {
        int from = new DateComponents(year, month, 1).getJ2000Day();
        int to = month == 12
                ? new DateComponents(year + 1, 1, 1).getJ2000Day()
                : new DateComponents(year, month + 1, 1).getJ2000Day();
        return ((from + to) / 2.0 - 0.5) * EarthModel.DAY;
    }
}
