package org.clearorbit.risk.breakup;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.clearorbit.common.Seeds;
import org.clearorbit.risk.breakup.FragmentGenerator.Momentum;
import org.hipparchus.util.FastMath;

/** Draws the cloud of one parent: lengths, then masses within the budget, then velocities, each from its own stream. */
final class CloudDraw {

    /** Where the law of numbers ends and the large pieces begin (m). */
    static final double LONGEST_LENGTH = 1;

    private static final int FEWEST_PIECES = 2;
    private static final int MOST_PIECES = 8;

    /** How often an area-to-mass ratio or a speed that does not fit is drawn again before it is bent to fit. */
    private static final int REDRAWS = 200;

    /** What is left of the mass makes no piece below this share of a typical one; all others take it up. */
    private static final double TOO_LIGHT = 0.1;

    /** Steps over log Lc in the expected mass of what is too short to be listed. */
    private static final int MASS_STEPS = 200;

    private final ParentBody parent;
    private final double shortest;
    private final double longest;
    private final double unit;
    private final double exponent;
    private final long seed;
    private final Draws ratios;
    private double unlisted;
    private double body;
    private double[] length;
    private double[] ratio;
    private double[] mass;

    /** @param unit expected fragments of 1 m and up, of which there are Lc^exponent times as many above Lc */
    CloudDraw(ParentBody parent, double smallestLength, double unit, double exponent, long seed) {
        this.parent = parent;
        this.longest = FastMath.min(LONGEST_LENGTH, parent.length());
        this.shortest = FastMath.min(smallestLength, longest);
        this.unit = unit;
        this.exponent = exponent;
        this.seed = seed;
        this.ratios = new Draws(Seeds.derive(seed, 1));
        this.unlisted = massBelow(shortest);
        this.length = lengths();
        this.ratio = new double[length.length];
        this.mass = new double[length.length];
        for (int k = 0; k < length.length; k++) {
            drawRatio(k);
        }
    }

    /** All of the parent's mass turns into fragments. */
    CloudDraw whole() {
        if (shortest == longest) {
            unlisted = parent.mass();
            return this;
        }
        double available = FastMath.max(0, parent.mass() - unlisted);
        double sum = sum(mass);
        for (int k = 0; k < REDRAWS && sum > available; k++) {
            drawRatio(heaviest());
            sum = sum(mass);
        }
        double typical = BreakupModel.area(longest)
                / FastMath.pow(10, AreaToMassLaw.of(parent.kind(), longest).mean());
        double left = parent.mass() - unlisted - sum;
        if (left < 0) {
            // what is too short to be listed gives way alike, so that something remains for what is listed
            double factor = parent.mass() / (unlisted + sum);
            scale(factor);
            unlisted *= factor;
        } else if (left < TOO_LIGHT * typical && left < TOO_LIGHT * sum) {
            scale(available / sum);
        } else {
            addPieces(left, typical);
        }
        return this;
    }

    /** Some of the parent's mass turns into fragments, from the shortest upward; those that do not fit are left out. */
    CloudDraw crater(double ejected) {
        unlisted = FastMath.min(unlisted, ejected);
        double left = ejected - unlisted;
        int kept = 0;
        for (int k = 0; k < mass.length; k++) {
            if (mass[k] <= left) {
                left -= mass[k];
                length[kept] = length[k];
                ratio[kept] = ratio[k];
                mass[kept++] = mass[k];
            }
        }
        resize(kept);
        body = parent.mass() - unlisted - sum(mass);
        return this;
    }

    FragmentCloud cloud(DoubleBinaryOperator speedLaw, double fastest, Momentum momentum) {
        double[] deltaV = velocities(speedLaw, fastest);
        if (momentum == Momentum.CENTRED) {
            centre(deltaV);
        }
        return new FragmentCloud(parent, length, ratio, mass, deltaV, unlisted, body);
    }

    private double[] lengths() {
        Draws draws = new Draws(Seeds.derive(seed, 0));
        double atLongest = FastMath.pow(longest, exponent);
        double between = FastMath.pow(shortest, exponent) - atLongest;
        double[] drawn = new double[draws.rounded(unit * between)];
        for (int k = 0; k < drawn.length; k++) {
            drawn[k] = FastMath.pow(atLongest + between * draws.uniform(), 1 / exponent);
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private void drawRatio(int k) {
        ratio[k] = FastMath.pow(10, AreaToMassLaw.draw(parent.kind(), length[k], ratios));
        mass[k] = BreakupModel.area(length[k]) / ratio[k];
    }

    private void scale(double factor) {
        for (int k = 0; k < mass.length; k++) {
            mass[k] *= factor;
            ratio[k] /= factor;
        }
    }

    private int heaviest() {
        int heaviest = 0;
        for (int k = 1; k < mass.length; k++) {
            heaviest = mass[k] > mass[heaviest] ? k : heaviest;
        }
        return heaviest;
    }

    /**
     * Splits what is left at random into two to eight pieces; into fewer where each would be too light for its length.
     */
    private void addPieces(double left, double typical) {
        Draws draws = new Draws(Seeds.derive(seed, 2));
        int wanted = FEWEST_PIECES + (int) (draws.uniform() * (MOST_PIECES - FEWEST_PIECES + 1));
        int pieces = (int) FastMath.max(1, FastMath.min(wanted, FastMath.floor(left / typical)));
        double[] part = new double[pieces];
        for (int k = 0; k < pieces; k++) {
            part[k] = 1 - draws.uniform();
        }
        double total = sum(part);
        int first = length.length;
        resize(first + pieces);
        for (int k = 0; k < pieces; k++) {
            addPiece(first + k, left * part[k] / total);
        }
    }

    /** A piece of this mass, as long as its ratio makes it, between the longest fragments and the parent. */
    private void addPiece(int k, double pieceMass) {
        mass[k] = pieceMass;
        for (int n = 0; n < REDRAWS; n++) {
            ratio[k] = FastMath.pow(10, AreaToMassLaw.draw(parent.kind(), longest, ratios));
            length[k] = BreakupModel.lengthOfArea(ratio[k] * pieceMass);
            if (length[k] >= longest && length[k] <= parent.length()) {
                return;
            }
        }
        length[k] = FastMath.max(longest, FastMath.min(parent.length(), length[k]));
        ratio[k] = BreakupModel.area(length[k]) / pieceMass;
    }

    private double[] velocities(DoubleBinaryOperator speedLaw, double fastest) {
        Draws draws = new Draws(Seeds.derive(seed, 3));
        double[] deltaV = new double[3 * length.length];
        for (int k = 0; k < length.length; k++) {
            double logRatio = FastMath.log10(ratio[k]);
            double speed = speedLaw.applyAsDouble(logRatio, draws.normal());
            for (int n = 0; n < REDRAWS && speed > fastest; n++) {
                speed = speedLaw.applyAsDouble(logRatio, draws.normal());
            }
            speed = FastMath.min(speed, fastest);
            double z = 2 * draws.uniform() - 1;
            double angle = 2 * FastMath.PI * draws.uniform();
            double across = speed * FastMath.sqrt(1 - z * z);
            deltaV[3 * k] = across * FastMath.cos(angle);
            deltaV[3 * k + 1] = across * FastMath.sin(angle);
            deltaV[3 * k + 2] = speed * z;
        }
        return deltaV;
    }

    private void centre(double[] deltaV) {
        double total = sum(mass);
        for (int axis = 0; axis < 3; axis++) {
            double momentum = 0;
            for (int k = 0; k < mass.length; k++) {
                momentum += mass[k] * deltaV[3 * k + axis];
            }
            for (int k = 0; k < mass.length; k++) {
                deltaV[3 * k + axis] -= momentum / total;
            }
        }
    }

    /** Expected mass of the fragments from 1 mm up to a length, by the midpoint rule in log Lc. */
    private double massBelow(double upTo) {
        double from = FragmentGenerator.SHORTEST_LENGTH;
        if (upTo <= from) {
            return 0;
        }
        double step = FastMath.log(upTo / from) / MASS_STEPS;
        double sum = 0;
        for (int k = 0; k < MASS_STEPS; k++) {
            double middle = from * FastMath.exp((k + 0.5) * step);
            double number = -exponent * unit * FastMath.pow(middle, exponent) * step;
            sum += number
                    * BreakupModel.area(middle)
                    * AreaToMassLaw.of(parent.kind(), middle).meanMassToArea();
        }
        return sum;
    }

    private void resize(int size) {
        length = Arrays.copyOf(length, size);
        ratio = Arrays.copyOf(ratio, size);
        mass = Arrays.copyOf(mass, size);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
