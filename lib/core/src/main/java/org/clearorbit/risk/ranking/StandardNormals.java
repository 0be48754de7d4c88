package org.clearorbit.risk.ranking;

import java.util.SplittableRandom;
import org.hipparchus.util.FastMath;

/**
 * Independent standard normal numbers from a seed, the same on every machine and Java version (Box and Muller, "A note
 * on the generation of random normal deviates", Annals of Mathematical Statistics 29, 1958, 610).
 */
final class StandardNormals {

    private final SplittableRandom random;
    private double spare = Double.NaN;

    StandardNormals(long seed) {
        this.random = new SplittableRandom(seed);
    }

    double next() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        // 53 bits, in (0, 1]
        double radius = FastMath.sqrt(-2 * FastMath.log(((random.nextLong() >>> 11) + 1) * 0x1.0p-53));
        double angle = 2 * FastMath.PI * ((random.nextLong() >>> 11) * 0x1.0p-53);
        spare = radius * FastMath.sin(angle);
        return radius * FastMath.cos(angle);
    }
}
