package org.clearorbit.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalDecay;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.ScenarioReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time for the decay of one object of the bundled catalogue, on one thread: large derelicts at 700 to 1,000 km, which
 * fly the whole horizon, and the same objects lowered to a perigee of 400 km, which come down within it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(StateWorkload.OBJECTS)
public class CatalogueDecay {

    private static final double LOWERED_PERIGEE = EarthModel.EQUATORIAL_RADIUS + 400e3;

    private final OrbitalDecay model = OrbitalDecay.withDefaults();
    private List<MeanOrbit> orbits = List.of();
    private List<MeanOrbit> lowered = List.of();
    private double[] areaToMass = {};

    /** Reads the catalogue. */
    @Setup
    public void prepare() {
        SpaceContext context = SpaceContext.embedded();
        List<SpaceObject> objects =
                ScenarioReader.using(context).flagship().load().catalog().objects();
        orbits = objects.stream()
                .map(object -> object.elements().meanOrbit(context))
                .toList();
        lowered = orbits.stream().map(CatalogueDecay::lowered).toList();
        areaToMass = objects.stream()
                .mapToDouble(
                        object -> object.crossSection().value() / object.mass().value())
                .toArray();
        if (orbits.size() != StateWorkload.OBJECTS) {
            throw new IllegalStateException(orbits.size() + " objects, expected " + StateWorkload.OBJECTS);
        }
    }

    private static MeanOrbit lowered(MeanOrbit orbit) {
        double apogee = orbit.apogeeRadius();
        return orbit.withShape((apogee + LOWERED_PERIGEE) / 2, (apogee - LOWERED_PERIGEE) / (apogee + LOWERED_PERIGEE));
    }

    /** @param blackhole takes the lifetimes, most of them beyond the horizon of 100 years */
    @Benchmark
    public void hundredYearsAloft(Blackhole blackhole) {
        blackhole.consume(model.lifetimesSeconds(orbits, areaToMass, WorkExecutor.sequential()));
    }

    /** @param blackhole takes the lifetimes */
    @Benchmark
    public void decayFromLowPerigee(Blackhole blackhole) {
        blackhole.consume(model.lifetimesSeconds(lowered, areaToMass, WorkExecutor.sequential()));
    }
}
