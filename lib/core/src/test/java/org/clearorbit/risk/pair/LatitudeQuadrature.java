package org.clearorbit.risk.pair;

/** The quadrature of pairs over latitude, for tests of other packages; inclinations are given once, by number. */
public final class LatitudeQuadrature {

    private final LatitudeNodes nodes;
    private final PairOrbit[] orbits;

    /**
     * @param width over which inclinations are smeared (rad)
     * @param points of the Gauss rule
     * @param inclinations (rad)
     */
    public LatitudeQuadrature(double width, int points, double... inclinations) {
        this.nodes = new LatitudeNodes(width, points);
        this.orbits = new PairOrbit[inclinations.length];
        for (int k = 0; k < orbits.length; k++) {
            orbits[k] = new PairOrbit(7e6, 0, inclinations[k], 1, k);
        }
    }

    /** Takes two of the inclinations. */
    public void lay(int first, int second) {
        nodes.lay(orbits[first], orbits[second]);
    }

    /** Density met, relative to one uniform over the sphere. */
    public double density() {
        return nodes.density();
    }

    /** The same times relative speed in units of √(2 v₁ v₂). */
    public double densityTimesSpeed(double kappa) {
        return nodes.densityTimesSpeed(kappa);
    }
}
