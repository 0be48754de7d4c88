package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orekit.bodies.CelestialBodies;
import org.orekit.bodies.CelestialBody;
import org.orekit.data.DataContext;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.odm.omm.Omm;

/** The messages that are written, as Orekit's own reader of them understands them. */
class OrekitAgreesTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();

    @TempDir
    Path folder;

    private Catalog catalog() {
        return CatalogReader.using(CONTEXT)
                .read(CatalogFiles.write(folder, "sample", CatalogFiles.sample("sample.json")))
                .catalog();
    }

    @Test
    void itReadsTheSameElementsFromKvnAndXml() {
        Catalog catalog = catalog();
        StringBuilder kvn = new StringBuilder();
        CatalogWriter.ommKvn(CONTEXT).write(catalog, kvn);
        StringBuilder xml = new StringBuilder();
        CatalogWriter.ommXml(CONTEXT).write(catalog, xml);
        compare(catalog, List.of(kvn.toString().strip().split("\n\n")));
        compare(
                catalog,
                Pattern.compile("<omm.*?</omm>", Pattern.DOTALL)
                        .matcher(xml)
                        .results()
                        .map(found -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + found.group())
                        .toList());
    }

    private static void compare(Catalog catalog, List<String> messages) {
        assertThat(messages).hasSize(catalog.size());
        for (int k = 0; k < messages.size(); k++) {
            SpaceObject object = catalog.objects().get(k);
            ElementSet ours = object.elements();
            Omm theirs = parse(messages.get(k));
            assertThat(theirs.getMetadata().getObjectName()).isEqualTo(ours.name());
            assertThat(theirs.getMetadata().getObjectID()).isEqualTo(ours.internationalDesignator());
            assertThat(theirs.getHeader().getOriginator()).isEqualTo("CLEARORBIT");
            assertThat(theirs.getHeader().getCreationDate().durationFrom(catalog.epoch()))
                    .isCloseTo(0, within(0.5));
            var mean = theirs.getData().getKeplerianElementsBlock();
            assertThat(mean.getEpoch().durationFrom(ours.epoch().toDate(CONTEXT)))
                    .isCloseTo(0, within(1e-9));
            assertThat(mean.getMeanMotion()).isCloseTo(ours.meanMotion(), within(1e-17));
            assertThat(mean.getE()).isEqualTo(ours.e());
            assertThat(mean.getI()).isCloseTo(ours.i(), within(1e-15));
            assertThat(mean.getRaan()).isCloseTo(ours.raan(), within(1e-15));
            assertThat(mean.getPa()).isCloseTo(ours.argp(), within(1e-15));
            assertThat(mean.getAnomaly()).isCloseTo(ours.meanAnomaly(), within(1e-15));
            var tle = theirs.getData().getTLEBlock();
            assertThat(tle.getNoradID()).isEqualTo(ours.catalogNumber());
            assertThat(tle.getBStar()).isEqualTo(ours.bStar());
            assertThat(tle.getRevAtEpoch()).isEqualTo(ours.revolutionNumber());
            assertThat(tle.getElementSetNumber()).isEqualTo(ours.elementSetNumber());
            Map<String, String> own =
                    new HashMap<>(theirs.getData().getUserDefinedBlock().getParameters());
            assertThat(own).containsEntry("OBJECT_TYPE", object.type().name());
            assertThat(Double.parseDouble(own.get("MASS_KG")))
                    .isEqualTo(object.mass().value());
        }
    }

    private static Omm parse(String message) {
        return new ParserBuilder(new Context())
                .withMu(3.986004418e14)
                .buildOmmParser()
                .parseMessage(new DataSource(
                        "message", () -> new java.io.ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * Orekit looks up the centre among the planets of an ephemeris; here the Earth is a body that nobody asks anything.
     */
    private static final class Context implements DataContext {

        @Override
        public org.orekit.time.TimeScales getTimeScales() {
            return CONTEXT.timeScales();
        }

        @Override
        public org.orekit.frames.Frames getFrames() {
            return CONTEXT.frames();
        }

        @Override
        public CelestialBodies getCelestialBodies() {
            Object earth = Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {CelestialBody.class},
                    (proxy, method, arguments) -> method.getName().equals("getGM") ? (Object) 3.986004418e14 : null);
            return (CelestialBodies) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {CelestialBodies.class},
                    (proxy, method, arguments) -> earth);
        }

        @Override
        public org.orekit.forces.gravity.potential.GravityFields getGravityFields() {
            throw new UnsupportedOperationException();
        }

        @Override
        public org.orekit.models.earth.GeoMagneticFields getGeoMagneticFields() {
            throw new UnsupportedOperationException();
        }
    }
}
