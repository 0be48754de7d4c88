package org.clearorbit.orbit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.util.FastMath;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.errors.OrekitException;
import org.orekit.forces.drag.DragForce;
import org.orekit.forces.drag.IsotropicDrag;
import org.orekit.forces.gravity.potential.TideSystem;
import org.orekit.forces.gravity.potential.UnnormalizedSphericalHarmonicsProvider;
import org.orekit.frames.Frame;
import org.orekit.models.earth.atmosphere.Atmosphere;
import org.orekit.orbits.EquinoctialOrbit;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.OrbitType;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.PropagationType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.ToleranceProvider;
import org.orekit.propagation.events.FunctionalDetector;
import org.orekit.propagation.semianalytical.dsst.DSSTPropagator;
import org.orekit.propagation.semianalytical.dsst.forces.DSSTAtmosphericDrag;
import org.orekit.propagation.semianalytical.dsst.forces.DSSTForceModel;
import org.orekit.propagation.semianalytical.dsst.forces.DSSTZonal;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.utils.Constants;

/**
 * The reference for decays: Orekit's semi-analytical propagator DSST with zonal gravity and drag in one of our
 * atmospheres, which Orekit sees as any other: density by the geodetic altitude over the WGS-84 ellipsoid, air that
 * turns with the Earth.
 */
final class DsstDecay {

    /** Unnormalised zonal harmonics J2 to J5 of EGM96 (from its normalised C20 ... C50). */
    private static final double[] ZONALS = {0, 0, EarthModel.J2, -2.5326565e-6, -1.6196216e-6, -2.2729608e-7};

    private static final double ATMOSPHERE_TOP = EarthModel.EQUATORIAL_RADIUS + 2_000_000;
    private static final double DRAG_COEFFICIENT = 2.2;
    private static final double MAX_STEP = 5 * EarthModel.DAY;
    private static final double TOLERANCE = 1;
    private static final int MAX_FAILURES = 1000;
    private static final double MAX_PIECE = 40 * EarthModel.DAY;

    private final AtmosphereModel atmosphere;
    private final SolarActivity activity;
    private final Averaging averaging;
    private final int zonalDegree;
    private final DSSTForceModel[] more;

    /** How the drag is averaged. */
    enum Averaging {
        /** As Orekit chooses by itself. */
        DEFAULT {
            @Override
            DSSTForceModel of(DragForce force) {
                DSSTAtmosphericDrag drag = new DSSTAtmosphericDrag(force, EarthModel.MU);
                drag.setRbar(ATMOSPHERE_TOP);
                return drag;
            }
        },
        /** With all points that it has. */
        FINE {
            @Override
            DSSTForceModel of(DragForce force) {
                return new FineDrag(force, EarthModel.MU, ATMOSPHERE_TOP);
            }
        };

        abstract DSSTForceModel of(DragForce force);
    }

    DsstDecay(
            AtmosphereModel atmosphere,
            SolarActivity activity,
            Averaging averaging,
            int zonalDegree,
            DSSTForceModel... more) {
        this.averaging = averaging;
        this.atmosphere = atmosphere;
        this.activity = activity;
        this.zonalDegree = zonalDegree;
        this.more = more;
    }

    /**
     * The orbit at that time or, if the perigee comes down to the re-entry altitude before, then. In pieces that get
     * shorter as the fall gets faster: one step too long would end under the ground. Where Orekit's solution of
     * Kepler's equation does not converge, which happens at high eccentricity and certain longitudes, a shorter piece
     * avoids it.
     */
    MeanOrbit propagate(MeanOrbit orbit, double areaToMass, double seconds) {
        AbsoluteDate until = orbit.date().shiftedBy(seconds);
        AtomicBoolean down = new AtomicBoolean();
        MeanOrbit now = orbit;
        DSSTPropagator propagator = propagator(orbit, areaToMass, down);
        double piece = 3600;
        int failures = 0;
        while (!down.get() && now.date().isBefore(until)) {
            MeanOrbit before = now;
            try {
                now = mean(propagator.propagate(
                        now.date().shiftedBy(FastMath.min(piece, until.durationFrom(now.date())))));
            } catch (OrekitException e) {
                if (++failures > MAX_FAILURES) {
                    throw e;
                }
                piece *= 0.71;
                propagator = propagator(now, areaToMass, down);
                continue;
            }
            double scale = 0.3 * atmosphere.scaleHeight(now.perigeeAltitude(), 125);
            double perigeeFall = FastMath.abs(before.perigeeRadius() - now.perigeeRadius()) + 1e-3;
            double apogeeFall = FastMath.abs(before.apogeeRadius() - now.apogeeRadius()) + 1e-3;
            double reach = scale + 0.1 * (now.apogeeRadius() - now.perigeeRadius());
            piece = FastMath.min(
                    MAX_PIECE, piece * FastMath.min(2, FastMath.min(scale / perigeeFall, reach / apogeeFall)));
        }
        return now;
    }

    private DSSTPropagator propagator(MeanOrbit orbit, double areaToMass, AtomicBoolean down) {
        Frame frame = SpaceContext.embedded().teme();
        EquinoctialOrbit start = new EquinoctialOrbit(new KeplerianOrbit(
                orbit.a(),
                orbit.e(),
                orbit.i(),
                orbit.argp(),
                orbit.raan(),
                orbit.meanAnomaly(),
                PositionAngleType.MEAN,
                frame,
                orbit.date(),
                EarthModel.MU));
        double[][] tolerances = ToleranceProvider.getDefaultToleranceProvider(TOLERANCE)
                .getTolerances(start, OrbitType.EQUINOCTIAL, PositionAngleType.MEAN);
        DSSTPropagator propagator = new DSSTPropagator(
                new DormandPrince853Integrator(1e-3, MAX_STEP, tolerances[0], tolerances[1]),
                PropagationType.MEAN,
                new FrameAlignedProvider(frame));
        propagator.setInitialState(new SpacecraftState(start).withMass(1), PropagationType.MEAN);
        propagator.addForceModel(new DSSTZonal(new Zonals(zonalDegree)));
        DragForce drag = new DragForce(
                new Wrapped(atmosphere, activity, frame), new IsotropicDrag(areaToMass, DRAG_COEFFICIENT));
        propagator.addForceModel(averaging.of(drag));
        for (DSSTForceModel force : more) {
            propagator.addForceModel(force);
        }
        double reentry = EarthModel.EQUATORIAL_RADIUS + OrbitalLifetime.REENTRY_ALTITUDE;
        propagator.addEventDetector(new FunctionalDetector()
                .withFunction(
                        state -> state.getOrbit().getA() * (1 - state.getOrbit().getE()) - reentry)
                .withMaxCheck(0.1 * EarthModel.DAY)
                .withThreshold(1)
                .withHandler((state, detector, increasing) -> {
                    down.set(true);
                    return Action.STOP;
                }));
        return propagator;
    }

    private static MeanOrbit mean(SpacecraftState state) {
        KeplerianOrbit end = new KeplerianOrbit(state.getOrbit());
        return new MeanOrbit(
                end.getDate(),
                end.getA(),
                end.getE(),
                end.getI(),
                end.getRightAscensionOfAscendingNode(),
                end.getPerigeeArgument(),
                end.getMeanAnomaly());
    }

    /** One of our atmospheres as Orekit's. */
    private record Wrapped(AtmosphereModel model, SolarActivity activity, Frame frame) implements Atmosphere {

        private static final double FLATTENING = Constants.WGS84_EARTH_FLATTENING;
        private static final Vector3D ROTATION = new Vector3D(0, 0, Constants.WGS84_EARTH_ANGULAR_VELOCITY);

        @Override
        public Frame getFrame() {
            return frame;
        }

        @Override
        public double getDensity(AbsoluteDate date, Vector3D position, Frame positionFrame) {
            double equatorial = FastMath.hypot(position.getX(), position.getY());
            double altitude = geodeticAltitude(equatorial, position.getZ());
            return model.density(altitude, activity.f107(date)) * model.season(altitude, date);
        }

        @Override
        public Vector3D getVelocity(AbsoluteDate date, Vector3D position, Frame positionFrame) {
            return ROTATION.crossProduct(position);
        }

        /** Bowring's iteration on the parametric latitude; the third step is below a millimetre. */
        private static double geodeticAltitude(double equatorial, double polar) {
            double a = EarthModel.EQUATORIAL_RADIUS;
            double b = a * (1 - FLATTENING);
            double e2 = FLATTENING * (2 - FLATTENING);
            double parametric = FastMath.atan2(a * polar, b * equatorial);
            double latitude = 0;
            for (int k = 0; k < 3; k++) {
                double s = FastMath.sin(parametric);
                double c = FastMath.cos(parametric);
                latitude = FastMath.atan2(polar + e2 / (1 - e2) * b * s * s * s, equatorial - e2 * a * c * c * c);
                parametric = FastMath.atan((1 - FLATTENING) * FastMath.tan(latitude));
            }
            double s = FastMath.sin(latitude);
            double c = FastMath.cos(latitude);
            return equatorial * c + polar * s - a * FastMath.sqrt(1 - e2 * s * s);
        }

        @Override
        public <T extends CalculusFieldElement<T>> T getDensity(
                FieldAbsoluteDate<T> date, FieldVector3D<T> position, Frame positionFrame) {
            throw new UnsupportedOperationException("no derivatives are propagated here");
        }
    }

    /** Zonal harmonics to a degree. */
    private record Zonals(int degree) implements UnnormalizedSphericalHarmonicsProvider {

        @Override
        public UnnormalizedSphericalHarmonics onDate(AbsoluteDate date) {
            return new UnnormalizedSphericalHarmonics() {
                @Override
                public double getUnnormalizedCnm(int n, int m) {
                    return n == 0 ? 1 : m > 0 || n > degree ? 0 : -ZONALS[n];
                }

                @Override
                public double getUnnormalizedSnm(int n, int m) {
                    return 0;
                }

                @Override
                public AbsoluteDate getDate() {
                    return date;
                }
            };
        }

        @Override
        public int getMaxDegree() {
            return degree;
        }

        @Override
        public int getMaxOrder() {
            return 0;
        }

        @Override
        public double getMu() {
            return EarthModel.MU;
        }

        @Override
        public double getAe() {
            return EarthModel.EQUATORIAL_RADIUS;
        }

        @Override
        public AbsoluteDate getReferenceDate() {
            return AbsoluteDate.ARBITRARY_EPOCH;
        }

        @Override
        public TideSystem getTideSystem() {
            return TideSystem.UNKNOWN;
        }
    }
}
