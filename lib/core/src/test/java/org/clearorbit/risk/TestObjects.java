package org.clearorbit.risk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.PhysicalValue;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/** Objects made to measure. */
public final class TestObjects {

    private TestObjects() {}

    public static SpaceObject derelict(
            int number, double perigeeKm, double apogeeKm, double inclinationDeg, double massKg, double crossSection) {
        return object(
                number,
                perigeeKm,
                apogeeKm,
                inclinationDeg,
                massKg,
                crossSection,
                ObjectType.ROCKET_BODY,
                OperationalStatus.NOT_OPERATIONAL,
                "CIS");
    }

    public static SpaceObject object(
            int number,
            double perigeeKm,
            double apogeeKm,
            double inclinationDeg,
            double massKg,
            double crossSection,
            ObjectType type,
            OperationalStatus status,
            String owner) {
        double perigee = EarthModel.EQUATORIAL_RADIUS + 1000 * perigeeKm;
        double apogee = EarthModel.EQUATORIAL_RADIUS + 1000 * apogeeKm;
        return new SpaceObject(
                elements(number, (perigee + apogee) / 2, (apogee - perigee) / (apogee + perigee), inclinationDeg),
                type,
                owner,
                null,
                null,
                status,
                new PhysicalValue(massKg, 0, Provenance.MEASURED, "test"),
                new PhysicalValue(crossSection, 0, Provenance.MEASURED, "test"));
    }

    /** Elements whose mean orbit has this semi-major axis (m). */
    public static ElementSet elements(int number, double a, double e, double inclinationDeg) {
        double meanMotion = FastMath.sqrt(EarthModel.MU / (a * a * a));
        ElementSet elements = elements(number, meanMotion, e, FastMath.toRadians(inclinationDeg), 0, 0);
        for (int k = 0; k < 6; k++) {
            meanMotion *= FastMath.pow(RiskOrbit.of(elements).a() / a, 1.5);
            elements = elements(number, meanMotion, e, FastMath.toRadians(inclinationDeg), 0, 0);
        }
        return elements;
    }

    public static ElementSet elements(int number, double meanMotion, double e, double i, double raan, double argp) {
        return new ElementSet(
                number, "", "", 'U', new UtcEpoch(59600, 0), meanMotion, e, i, raan, argp, 0, 0, 0, 0, 1, 1);
    }

    public static Catalog catalog(List<SpaceObject> objects) {
        return Catalog.of(AbsoluteDate.ARBITRARY_EPOCH, objects);
    }

    public static Catalog catalog(SpaceObject... objects) {
        return catalog(List.of(objects));
    }

    public static SpaceObject withNumber(SpaceObject object, int number) {
        return object.withElements(object.elements().withCatalogNumber(number));
    }

    /** Satellites that a fragment meets equally often (1/s) in every shell: they expose V/v times that rate. */
    public static OperatingExposure evenExposure(double perSecond) {
        StringBuilder table = new StringBuilder(OperatingExposure.COLUMNS + "\n");
        for (int shell = 0; shell < AltitudeShells.count(); shell++) {
            double speed = 4 / FastMath.PI * FastMath.sqrt(EarthModel.MU / AltitudeShells.middleRadius(shell));
            table.append("ALL,")
                    .append(AltitudeShells.lowerKm(shell))
                    .append(',')
                    .append(AltitudeShells.upperKm(shell))
                    .append(',')
                    .append(perSecond * AltitudeShells.volume(shell) / speed)
                    .append('\n');
        }
        try {
            return OperatingExposure.read(
                    new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
