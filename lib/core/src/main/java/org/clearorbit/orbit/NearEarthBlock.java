package org.clearorbit.orbit;

import java.util.List;

/**
 * Near-Earth objects side by side, a coefficient an array, for SGP4's secular gravity and drag (Hoots and Roehrich,
 * Spacetrack Report #3, 1980, section 6; Vallado et al., AIAA 2006-6753, {@code sgp4}).
 */
final class NearEarthBlock implements StateBlock {

    private final int size;
    private final int keplerSteps;
    private final double[] n0;
    private final double[] a0;
    private final double[] e0;
    private final double[] argp0;
    private final double[] node0;
    private final double[] anomaly0;
    private final double[] sinI;
    private final double[] cosI;
    private final double[] xlcof;
    private final double[] mdot;
    private final double[] argpdot;
    private final double[] nodedot;
    private final double[] nodecf;
    private final double[] cc1;
    private final double[] bc4;
    private final double[] bc5;
    private final double[] d2;
    private final double[] d3;
    private final double[] d4;
    private final double[] t2cof;
    private final double[] t3cof;
    private final double[] t4cof;
    private final double[] t5cof;
    private final double[] omgcof;
    private final double[] xmcof;
    private final double[] eta;
    private final double[] delmo;
    private final double[] sinmao;

    NearEarthBlock(List<Sgp4Coefficients> objects, int keplerSteps) {
        this.size = objects.size();
        this.keplerSteps = keplerSteps;
        n0 = StateBlock.column(objects, c -> c.n0);
        a0 = StateBlock.column(objects, c -> c.a0);
        e0 = StateBlock.column(objects, c -> c.elements.e());
        argp0 = StateBlock.column(objects, c -> c.elements.argp());
        node0 = StateBlock.column(objects, c -> c.elements.raan());
        anomaly0 = StateBlock.column(objects, c -> c.elements.meanAnomaly());
        sinI = StateBlock.column(objects, c -> c.sinI);
        cosI = StateBlock.column(objects, c -> c.cosI);
        xlcof = StateBlock.column(objects, c -> PeriodicTerms.xlcof(c.sinI, c.cosI));
        mdot = StateBlock.column(objects, c -> c.mdot);
        argpdot = StateBlock.column(objects, c -> c.argpdot);
        nodedot = StateBlock.column(objects, c -> c.nodedot);
        nodecf = StateBlock.column(objects, c -> c.nodecf);
        cc1 = StateBlock.column(objects, c -> c.cc1);
        bc4 = StateBlock.column(objects, c -> c.bc4);
        bc5 = StateBlock.column(objects, c -> c.bc5);
        d2 = StateBlock.column(objects, c -> c.d2);
        d3 = StateBlock.column(objects, c -> c.d3);
        d4 = StateBlock.column(objects, c -> c.d4);
        t2cof = StateBlock.column(objects, c -> c.t2cof);
        t3cof = StateBlock.column(objects, c -> c.t3cof);
        t4cof = StateBlock.column(objects, c -> c.t4cof);
        t5cof = StateBlock.column(objects, c -> c.t5cof);
        omgcof = StateBlock.column(objects, c -> c.omgcof);
        xmcof = StateBlock.column(objects, c -> c.xmcof);
        eta = StateBlock.column(objects, c -> c.eta);
        delmo = StateBlock.column(objects, c -> c.delmo);
        sinmao = StateBlock.column(objects, c -> c.sinmao);
    }

    @Override
    public void propagate(Lanes lanes) {
        gravity(lanes.minutes, lanes.meanAnomaly, lanes.argp, lanes.node);
        LaneTrigonometry.sinCos(lanes.meanAnomaly, lanes.sin, lanes.cos, size);
        dragAngles(lanes.minutes, lanes.cos, lanes.step, lanes.meanAnomaly, lanes.argp);
        LaneTrigonometry.sinCos(lanes.meanAnomaly, lanes.sin, lanes.cos, size);
        dragSize(lanes.minutes, lanes.sin, lanes.a, lanes.secularE);
        dragAlong(lanes.minutes, lanes.step, lanes.meanAnomaly);
        limits(lanes.minutes, lanes.secularE, lanes.e, lanes.secularN, lanes.margin);
        PeriodicTerms.apply(lanes, sinI, cosI, xlcof, keplerSteps, size);
    }

    private void gravity(double[] minutes, double[] anomaly, double[] argp, double[] node) {
        for (int k = 0; k < size; k++) {
            anomaly[k] = anomaly0[k] + mdot[k] * minutes[k];
            argp[k] = argp0[k] + argpdot[k] * minutes[k];
        }
        for (int k = 0; k < size; k++) {
            node[k] = node0[k] + nodedot[k] * minutes[k] + nodecf[k] * (minutes[k] * minutes[k]);
        }
    }

    /** What drag takes from the argument of perigee it gives to the mean anomaly. */
    private void dragAngles(double[] minutes, double[] cos, double[] shift, double[] anomaly, double[] argp) {
        for (int k = 0; k < size; k++) {
            double m = 1 + eta[k] * cos[k];
            shift[k] = omgcof[k] * minutes[k] + xmcof[k] * (m * m * m - delmo[k]);
        }
        for (int k = 0; k < size; k++) {
            anomaly[k] = anomaly[k] + shift[k];
            argp[k] = argp[k] - shift[k];
        }
    }

    private void dragSize(double[] minutes, double[] sin, double[] a, double[] e) {
        for (int k = 0; k < size; k++) {
            double t = minutes[k];
            double shrink = 1 - t * (cc1[k] + t * (d2[k] + t * (d3[k] + t * d4[k])));
            a[k] = a0[k] * (shrink * shrink);
        }
        for (int k = 0; k < size; k++) {
            e[k] = e0[k] - (bc4[k] * minutes[k] + bc5[k] * (sin[k] - sinmao[k]));
        }
    }

    private void dragAlong(double[] minutes, double[] series, double[] anomaly) {
        for (int k = 0; k < size; k++) {
            double t = minutes[k];
            series[k] = t2cof[k] + t * (t3cof[k] + t * (t4cof[k] + t * t5cof[k]));
        }
        for (int k = 0; k < size; k++) {
            anomaly[k] = anomaly[k] + n0[k] * (minutes[k] * minutes[k] * series[k]);
        }
    }

    private void limits(double[] minutes, double[] secularE, double[] e, double[] n, double[] margin) {
        for (int k = 0; k < size; k++) {
            n[k] = n0[k];
            e[k] = Math.max(secularE[k], StateBlock.LEAST_ECCENTRICITY);
            margin[k] = Math.min(1 - secularE[k], secularE[k] + 1e-3);
        }
        for (int k = 0; k < size; k++) {
            margin[k] = Math.min(margin[k], MOST_MINUTES - Math.abs(minutes[k]));
        }
    }
}
