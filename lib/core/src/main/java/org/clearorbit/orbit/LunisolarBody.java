package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;

/**
 * What the Sun or the Moon does to one deep-space orbit: the secular rates and the amplitudes of the periodic terms of
 * SDP4 (Hujsak, Spacetrack Report #1, 1979; Hoots and Roehrich, Spacetrack Report #3, 1980, section 8; Vallado et al.,
 * AIAA 2006-6753, {@code dscom} and {@code dsinit}). Times in minutes.
 *
 * <p>Each periodic term is (amplitude · f2 + amplitude · f3 (+ amplitude · sin f)) of the body's true anomaly f, with
 * f2 = sin²f/2 - 1/4 and f3 = -sin f cos f / 2.
 */
final class LunisolarBody {

    static final double SUN_RATE = 1.19459e-5;
    static final double SUN_ECCENTRICITY = 0.01675;
    static final double MOON_RATE = 1.5835218e-4;
    static final double MOON_ECCENTRICITY = 0.05490;

    private static final double SUN_COUPLING = 2.9864797e-6;
    private static final double MOON_COUPLING = 4.7968065e-7;
    private static final double SUN_SIN_I = 0.39785416;
    private static final double SUN_COS_I = 0.91744867;
    private static final double SUN_COS_PERIGEE = 0.1945905;
    private static final double SUN_SIN_PERIGEE = -0.98088458;

    /** Within 3 degrees of the equator the secular rate of the node is left out. */
    private static final double EQUATORIAL = 5.2359877e-2;

    /** Mean anomaly of the body at epoch (rad). */
    final double anomaly0;

    final double e2;
    final double e3;
    final double i2;
    final double i3;
    final double l2;
    final double l3;
    final double l4;
    final double gh2;
    final double gh3;
    final double gh4;
    final double h2;
    final double h3;

    final double eRate;
    final double iRate;
    final double anomalyRate;
    final double argpRate;
    final double nodeRate;

    /** Orientation of the body's orbit: perigee, inclination and node, the node from the object's. */
    private record Orientation(
            double cosG, double sinG, double cosI, double sinI, double cosH, double sinH, double anomaly) {}

    static LunisolarBody sun(Sgp4Coefficients object, double day) {
        SinCos node = FastMath.sinCos(object.elements.raan());
        Orientation orbit = new Orientation(
                SUN_COS_PERIGEE,
                SUN_SIN_PERIGEE,
                SUN_COS_I,
                SUN_SIN_I,
                node.cos(),
                node.sin(),
                (6.2565837 + 0.017201977 * day) % (2 * Math.PI));
        return new LunisolarBody(object, orbit, SUN_COUPLING, SUN_RATE, SUN_ECCENTRICITY);
    }

    static LunisolarBody moon(Sgp4Coefficients object, double day) {
        double longitude = (4.5236020 - 9.2422029e-4 * day) % (2 * Math.PI);
        SinCos l = FastMath.sinCos(longitude);
        double cosI = 0.91375164 - 0.03568096 * l.cos();
        double sinI = Math.sqrt(1 - cosI * cosI);
        double sinH = 0.089683511 * l.sin() / sinI;
        double cosH = Math.sqrt(1 - sinH * sinH);
        double gamma = 5.8351514 + 0.0019443680 * day;
        double x = SUN_SIN_I * l.sin() / sinI;
        double y = cosH * l.cos() + SUN_COS_I * sinH * l.sin();
        SinCos g = FastMath.sinCos(gamma + FastMath.atan2(x, y) - longitude);
        SinCos node = FastMath.sinCos(object.elements.raan());
        Orientation orbit = new Orientation(
                g.cos(),
                g.sin(),
                cosI,
                sinI,
                cosH * node.cos() + sinH * node.sin(),
                node.sin() * cosH - node.cos() * sinH,
                (4.7199672 + 0.22997150 * day - gamma) % (2 * Math.PI));
        return new LunisolarBody(object, orbit, MOON_COUPLING, MOON_RATE, MOON_ECCENTRICITY);
    }

    private LunisolarBody(Sgp4Coefficients object, Orientation orbit, double coupling, double rate, double bodyE) {
        double e = object.elements.e();
        double eSquared = e * e;
        double beta2 = 1 - eSquared;
        double beta = Math.sqrt(beta2);
        SinCos argp = FastMath.sinCos(object.elements.argp());
        double c = argp.cos();
        double s = argp.sin();
        double cosI = object.cosI;
        double sinI = object.sinI;

        double a1 = orbit.cosG * orbit.cosH + orbit.sinG * orbit.cosI * orbit.sinH;
        double a3 = -orbit.sinG * orbit.cosH + orbit.cosG * orbit.cosI * orbit.sinH;
        double a7 = -orbit.cosG * orbit.sinH + orbit.sinG * orbit.cosI * orbit.cosH;
        double a8 = orbit.sinG * orbit.sinI;
        double a9 = orbit.sinG * orbit.sinH + orbit.cosG * orbit.cosI * orbit.cosH;
        double a10 = orbit.cosG * orbit.sinI;
        double a2 = cosI * a7 + sinI * a8;
        double a4 = cosI * a9 + sinI * a10;
        double a5 = -sinI * a7 + cosI * a8;
        double a6 = -sinI * a9 + cosI * a10;
        double x1 = a1 * c + a2 * s;
        double x2 = a3 * c + a4 * s;
        double x3 = -a1 * s + a2 * c;
        double x4 = -a3 * s + a4 * c;
        double x5 = a5 * s;
        double x6 = a6 * s;
        double x7 = a5 * c;
        double x8 = a6 * c;

        double z31 = 12 * x1 * x1 - 3 * x3 * x3;
        double z32 = 24 * x1 * x2 - 6 * x3 * x4;
        double z33 = 12 * x2 * x2 - 3 * x4 * x4;
        double z1 = 2 * (3 * (a1 * a1 + a2 * a2) + z31 * eSquared) + beta2 * z31;
        double z2 = 2 * (6 * (a1 * a3 + a2 * a4) + z32 * eSquared) + beta2 * z32;
        double z3 = 2 * (3 * (a3 * a3 + a4 * a4) + z33 * eSquared) + beta2 * z33;
        double z11 = -6 * a1 * a5 + eSquared * (-24 * x1 * x7 - 6 * x3 * x5);
        double z12 = -6 * (a1 * a6 + a3 * a5) + eSquared * (-24 * (x2 * x7 + x1 * x8) - 6 * (x3 * x6 + x4 * x5));
        double z13 = -6 * a3 * a6 + eSquared * (-24 * x2 * x8 - 6 * x4 * x6);
        double z21 = 6 * a2 * a5 + eSquared * (24 * x1 * x5 - 6 * x3 * x7);
        double z22 = 6 * (a4 * a5 + a2 * a6) + eSquared * (24 * (x2 * x5 + x1 * x6) - 6 * (x4 * x7 + x3 * x8));
        double z23 = 6 * a4 * a6 + eSquared * (24 * x2 * x6 - 6 * x4 * x8);

        double s3 = coupling / object.n0;
        double s2 = -0.5 * s3 / beta;
        double s4 = s3 * beta;
        double s1 = -15 * e * s4;
        double s5 = x1 * x3 + x2 * x4;
        double s6 = x2 * x3 + x1 * x4;
        double s7 = x2 * x4 - x1 * x3;

        anomaly0 = orbit.anomaly;
        e2 = 2 * s1 * s6;
        e3 = 2 * s1 * s7;
        i2 = 2 * s2 * z12;
        i3 = 2 * s2 * (z13 - z11);
        l2 = -2 * s3 * z2;
        l3 = -2 * s3 * (z3 - z1);
        l4 = -2 * s3 * (-21 - 9 * eSquared) * bodyE;
        gh2 = 2 * s4 * z32;
        gh3 = 2 * s4 * (z33 - z31);
        gh4 = -18 * s4 * bodyE;
        h2 = -2 * s2 * z22;
        h3 = -2 * s2 * (z23 - z21);

        double inclination = object.elements.i();
        boolean equatorial = inclination < EQUATORIAL || inclination > Math.PI - EQUATORIAL;
        eRate = s1 * rate * s5;
        iRate = s2 * rate * (z11 + z13);
        anomalyRate = -rate * s3 * (z1 + z3 - 14 - 6 * eSquared);
        nodeRate = equatorial || sinI == 0 ? 0 : -rate * s2 * (z21 + z23) / sinI;
        argpRate = s4 * rate * (z31 + z33 - 6) - cosI * nodeRate;
    }
}
