package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orbit Mean-Elements Messages, in XML and KVN. */
class OmmFormatsTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final CatalogReader READER = CatalogReader.using(CONTEXT);

    @TempDir
    Path folder;

    private CatalogLoad load(String text) {
        return READER.read(CatalogFiles.write(folder, "messages", text));
    }

    private static List<ElementSet> elements(CatalogLoad load) {
        return load.catalog().objects().stream().map(SpaceObject::elements).toList();
    }

    private static String kvn(int number) {
        String sample = CatalogFiles.sampleText("sample.kvn").replace("\r\n", "\n");
        int next = sample.indexOf("CCSDS_OMM_VERS", 1);
        return sample.substring(0, next).replace("50032", Integer.toString(number));
    }

    private static String xml(int number) {
        String sample = CatalogFiles.sampleText("sample.xml");
        int start = sample.indexOf("<omm");
        return sample.substring(start, sample.indexOf("</omm>") + 6).replace("50032", Integer.toString(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.xml", "sample.kvn"})
    void messagesGiveTheElementsOfTheJson(String sample) {
        CatalogLoad json = load(CatalogFiles.sampleText("sample.json"));
        CatalogLoad messages = load(CatalogFiles.sampleText(sample));
        assertThat(messages.rejections()).isEmpty();
        assertThat(messages.catalog().objects()).isEqualTo(json.catalog().objects());
        CatalogLoad packed =
                READER.read(CatalogFiles.write(folder, "packed", CatalogFiles.gzip(CatalogFiles.sample(sample))));
        assertThat(elements(packed)).isEqualTo(elements(json));
        assertThat(elements(load("\uFEFF" + CatalogFiles.sampleText(sample)))).isEqualTo(elements(json));
    }

    @Test
    void aSingleMessageNeedsNoEnvelope() {
        assertThat(load(xml(1)).catalog().find(1)).isPresent();
        assertThat(load("<?xml version=\"1.0\"?>\r\n<!-- from <omm> -->\r\n" + xml(1) + "\r\n")
                        .recordsRead())
                .isEqualTo(1);
        assertThat(load("\n\nCOMMENT first\n" + kvn(1)).catalog().find(1)).isPresent();
    }

    @Test
    void spaceTracksMessagesTellOfTheObjectToo() {
        String parameters = "<userDefinedParameters><USER_DEFINED parameter=\"PERIOD\">93.1</USER_DEFINED>"
                + "<USER_DEFINED parameter=\"OBJECT_TYPE\">ROCKET BODY</USER_DEFINED>"
                + "<USER_DEFINED parameter=\"COUNTRY_CODE\">CIS</USER_DEFINED>"
                + "<USER_DEFINED parameter=\"DECAY_DATE\"/></userDefinedParameters></data>";
        CatalogLoad load = load(xml(1).replace("</data>", parameters));
        SpaceObject object = load.catalog().find(1).orElseThrow();
        assertThat(object.type()).isEqualTo(ObjectType.ROCKET_BODY);
        assertThat(object.owner()).isEqualTo("CIS");
        SpaceObject same = load(kvn(1) + "USER_DEFINED_OBJECT_TYPE = ROCKET BODY\nUSER_DEFINED_COUNTRY_CODE = CIS\n"
                        + "USER_DEFINED_PERIOD = 93.1 [min]\n")
                .catalog()
                .find(1)
                .orElseThrow();
        assertThat(same).isEqualTo(object);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CENTER_NAME|EARTH|MARS|CENTER_NAME: found 'MARS', expected EARTH",
                "REF_FRAME|TEME|EME2000|REF_FRAME: found 'EME2000', expected TEME",
                "TIME_SYSTEM|UTC|TAI|TIME_SYSTEM: found 'TAI', expected UTC",
                "MEAN_ELEMENT_THEORY|SGP4|SGP4-XP|MEAN_ELEMENT_THEORY: found 'SGP4-XP', expected SGP4 or SGP/SGP4",
                "MEAN_ELEMENT_THEORY|SGP4|DSST|MEAN_ELEMENT_THEORY: found 'DSST', expected SGP4 or SGP/SGP4",
                "EPHEMERIS_TYPE|0|4|EPHEMERIS_TYPE: found '4', expected 0: elements of SGP4-XP",
                "MEAN_MOTION|15.47250764|x|MEAN_MOTION: found 'x', expected a number",
                "EPOCH|2026-04-26T22:46:31.345824|2026-366T22:46:31|EPOCH: found '2026-366T22:46:31', expected a day of"
            })
    void whatSgp4CannotUseIsRejectedWithItsField(String field, String good, String bad, String reason) {
        String badXml = xml(2).replace("<" + field + ">" + good, "<" + field + ">" + bad);
        CatalogLoad fromXml = load("<ndm>\n" + xml(1) + "\n" + badXml + "\n" + xml(3) + "</ndm>");
        assertThat(fromXml.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).startsWith(reason);
            assertThat(rejection.line()).isEqualTo(3);
            assertThat(rejection.text()).isEqualTo(badXml);
        });
        assertThat(fromXml.accepted()).isEqualTo(2);
        String badKvn = kvn(2).replace(field + " = " + good, field + " = " + bad);
        CatalogLoad fromKvn = load(kvn(1) + badKvn + kvn(3));
        assertThat(fromKvn.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).startsWith(reason);
            assertThat(rejection.line()).isEqualTo(kvn(1).lines().count() + 1);
            assertThat(rejection.text()).isEqualTo(badKvn.strip());
        });
        assertThat(fromKvn.accepted()).isEqualTo(2);
    }

    @Test
    void namesOfTheoryAndFrameMayBeInAnyCaseAndDaysCounted() {
        CatalogLoad load = load(kvn(1).replace("= SGP4", "= sgp/SGP4")
                .replace("= TEME", "= teme")
                .replace("2026-04-26T", "2026-116T"));
        assertThat(load.catalog().find(1).orElseThrow().elements().epoch()).hasToString("2026-04-26T22:46:31.345824Z");
    }

    @Test
    void aSemiMajorAxisDoesNotStandForTheMeanMotion() {
        String reason = "MEAN_MOTION: not given but SEMI_MAJOR_AXIS '6789.1', expected the mean motion, which elements"
                + " of SGP4 are stated with";
        assertThat(load(kvn(1) + kvn(2).replace("MEAN_MOTION = 15.47250764", "SEMI_MAJOR_AXIS = 6789.1 [km]"))
                        .rejections())
                .extracting(Rejection::reason)
                .containsExactly(reason);
        assertThat(load(xml(1)
                                + xml(2).replaceAll(
                                                "<MEAN_MOTION>.*</MEAN_MOTION>",
                                                "<SEMI_MAJOR_AXIS>6789.1</SEMI_MAJOR_AXIS>"))
                        .rejections())
                .extracting(Rejection::reason)
                .containsExactly(reason);
    }

    @Test
    void aFieldMayStandOnceAndInItsOwnUnit() {
        assertThat(load(kvn(1) + kvn(2) + "EPOCH = 2026-04-27T00:00:00\n" + kvn(3) + "COMMENT A\nCOMMENT B\n")
                        .rejections())
                .extracting(Rejection::reason)
                .containsExactly(
                        "EPOCH: found '2026-04-27T00:00:00', expected each field once, but it stood there" + " before");
        assertThat(load(xml(1) + xml(2).replace("<data>", "<data><BSTAR>1</BSTAR>"))
                        .rejections())
                .extracting(Rejection::reason)
                .containsExactly("BSTAR: found '.00010709', expected each field once, but it stood there before");
        assertThat(load(kvn(1) + kvn(2).replace("82.5602", "1.44 [rad]")).rejections())
                .extracting(Rejection::reason)
                .containsExactly("unit of INCLINATION: found 'rad', expected deg");
        assertThat(load(xml(1) + xml(2).replace("<INCLINATION>", "<INCLINATION units=\"rad\">"))
                        .rejections())
                .extracting(Rejection::reason)
                .containsExactly("unit of INCLINATION: found 'rad', expected deg");
        assertThat(load(xml(1).replace("<INCLINATION>", "<INCLINATION units=\"deg\">"))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void aBrokenMessageCostsOnlyItself() {
        String cut = xml(2).substring(0, 700);
        for (String bad : List.of(
                cut,
                xml(2).replace("</metadata>", "</metdata>"),
                xml(2).replace("COSMOS", "&cosmos;"),
                xml(2).replace("<header>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><header>"),
                xml(2).replace("COSMOS", "A & B"))) {
            CatalogLoad load = load("<ndm>" + xml(1) + bad + xml(3) + "</ndm>");
            assertThat(load.rejections()).as(bad).hasSize(1);
            assertThat(elements(load)).extracting(ElementSet::catalogNumber).containsExactly(1, 3);
        }
        for (String bad : List.of(kvn(2).substring(0, 300), kvn(2).replace("INCLINATION = ", "INCLINATION "))) {
            CatalogLoad load = load(kvn(1) + bad + "\n" + kvn(3));
            assertThat(load.rejections()).as(bad).hasSize(1);
            assertThat(elements(load)).extracting(ElementSet::catalogNumber).containsExactly(1, 3);
        }
    }

    @Test
    void whatStandsBetweenMessagesIsABadRecordUnlessItIsTheEnvelope() {
        CatalogLoad load =
                load("<?xml version=\"1.0\"?>\n<!DOCTYPE ndm>\n<ndm>\n<COMMENT>fine</COMMENT>\n<MESSAGE_ID/>\n" + xml(1)
                        + "\n<opm/>\n" + xml(2) + "\n</ndm>\n");
        assertThat(load.rejections()).extracting(Rejection::line).containsExactly(2L, 7L);
        assertThat(load.rejections())
                .allSatisfy(r ->
                        assertThat(r.reason()).isEqualTo("text outside of any message, expected <omm at its start"));
        assertThat(load.accepted()).isEqualTo(2);
        CatalogLoad fromKvn = load("\nCREATION_DATE = 2026\nORIGINATOR = X\n" + kvn(1));
        assertThat(fromKvn.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(2);
            assertThat(rejection.reason())
                    .isEqualTo("text outside of any message, expected CCSDS_OMM_VERS = at its start");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"A = B", "[X]", "A & B <C> 'D' \"E\"", "Ünïcödé ✓ 衛星", "COMMENT", "a  b"})
    void namesAreTheRestOfTheLineOrTheWholeText(String name) {
        String escaped = name.replace("&", "&amp;").replace("<", "&lt;");
        assertThat(load(kvn(1).replace("COSMOS 1408 DEB", "  " + name + "  "))
                        .catalog()
                        .objects())
                .extracting(SpaceObject::name)
                .containsExactly(name);
        assertThat(load(xml(1).replace("COSMOS 1408 DEB", escaped)).catalog().objects())
                .extracting(SpaceObject::name)
                .containsExactly(name);
        assertThat(load(xml(1).replace("COSMOS 1408 DEB", "<![CDATA[" + name + "]]>"))
                        .catalog()
                        .objects())
                .extracting(SpaceObject::name)
                .containsExactly(name);
    }

    @Test
    void prefixesOfTheEnvelopeDoNotMatter() {
        String prefixed = xml(1).replace("<omm", "<ndm:omm").replace("</omm", "</ndm:omm");
        assertThat(load("<ndm:ndm xmlns:ndm=\"urn:ccsds:schema:ndmxml\">" + prefixed + "</ndm:ndm>")
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void anEnvelopeWithoutMessagesIsNoCatalogue() {
        assertThatThrownBy(() -> load("<ndm></ndm>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no usable element set");
    }

    @Test
    void messagesCutOutByHandAreThoseOfAWholeParser() {
        String plain = CatalogFiles.sampleText("sample.xml");
        for (String same : List.of(
                plain.replace("<body>", "<body><!-- -->"),
                plain.replace("<OBJECT_ID>", "<OBJECT_ID ><![CDATA[").replace("</OBJECT_ID>", "]]></OBJECT_ID>"),
                plain.replace("SGP4", "SGP&#52;"),
                plain.replace("<segment>", "<segment xmlns='urn:x'>"),
                plain.replace("><", ">\r\n\t<"),
                plain.replace("<", "<ndm:").replace("<ndm:/", "</ndm:").replace("<ndm:?", "<?"))) {
            CatalogLoad load = load(same);
            assertThat(load.rejections()).isEmpty();
            assertThat(elements(load)).isEqualTo(elements(load(plain)));
        }
    }

    @Test
    void whatIsNotXmlIsSaidWithoutTheParsersOwnPositions() {
        String twoMistakes = xml(2).replace("</metadata>", "</metdata>");
        assertThat(load(xml(1) + twoMistakes).rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason())
                        .startsWith("not XML: ")
                        .contains("metadata")
                        .doesNotContain("ParseError", "Message", "\n"));
        assertThat(load(xml(1) + xml(2).replace("COSMOS", "&cosmos;")).rejections())
                .extracting(Rejection::text)
                .containsExactly(xml(2).replace("COSMOS", "&cosmos;"));
    }

    @Test
    void linesAreCountedFromTheFirstOfTheFile() {
        String bad = xml(2).replace("15.47250764", "x");
        assertThat(load("\n" + bad + xml(1)).rejections())
                .extracting(Rejection::line)
                .containsExactly(2L);
        assertThat(load(xml(1).replace("><", ">\n<") + "\n\n\n" + bad).rejections())
                .extracting(Rejection::line)
                .containsExactly(xml(1).replace("><", ">\n<").lines().count() + 3);
    }

    @Test
    void userDefinedParametersNeedANameAndStandOnce() {
        String open = "<userDefinedParameters>";
        String owner = "<USER_DEFINED parameter=\"OWNER\">US</USER_DEFINED>";
        String close = "</userDefinedParameters></data>";
        assertThat(load(xml(1)
                                + xml(2).replace("</data>", open + "<USER_DEFINED>US</USER_DEFINED>" + close)
                                + xml(3).replace("</data>", open + owner + owner + close))
                        .rejections())
                .extracting(Rejection::reason)
                .containsExactly(
                        "USER_DEFINED: no attribute parameter, expected the parameter's name",
                        "USER_DEFINED_OWNER: found 'US', expected each field once, but it stood there before");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-001T, 2026-01-01",
        "2026-365T, 2026-12-31",
        "2024-366T, 2024-12-31",
        "2024-060T, 2024-02-29",
        "2026-060T, 2026-03-01"
    })
    void daysOfTheYearAreCountedFromOne(String counted, String day) {
        assertThat(elements(load(kvn(1).replace("2026-04-26T", counted))))
                .singleElement()
                .satisfies(set -> assertThat(set.epoch()).hasToString(day + "T22:46:31.345824Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-000T", "2026-366T", "2024-367T", "2026/100T", "20260426T"})
    void whatIsNoDayOfTheYearIsRejected(String day) {
        assertThat(load(kvn(1) + kvn(2).replace("2026-04-26T", day)).rejections())
                .singleElement()
                .satisfies(
                        rejection -> assertThat(rejection.reason()).startsWith("EPOCH: found '" + day.substring(0, 8)));
    }

    @Test
    void blanksAboutTheEqualsSignDoNotMatterButItMustBeThere() {
        assertThat(elements(load(kvn(1).replace(" = ", "=") + "X=1\n"))).isEqualTo(elements(load(kvn(1))));
        assertThat(elements(load(kvn(1).replace(" = ", " \t =  ").replace("\n", " \r\n"))))
                .isEqualTo(elements(load(kvn(1))));
        assertThat(load(kvn(1) + kvn(2) + "= 5\n").rejections())
                .extracting(Rejection::reason)
                .containsExactly("line: found '= 5', expected KEYWORD = value");
    }

    @ParameterizedTest
    @CsvSource({"82.5602 [deg]", "82.5602[deg]", "82.5602 [ DEG ]", "82.5602"})
    void aUnitMayStandBehindItsNumber(String inclination) {
        assertThat(elements(load(kvn(1).replace("82.5602", inclination)))).isEqualTo(elements(load(kvn(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "82.5602 [deg, INCLINATION: found '82.5602 [deg'",
        "82.5602 deg], INCLINATION: found '82.5602 deg]'",
        "82.5602 [x] [deg], INCLINATION: found '82.5602 [x]'",
        "82.5602 [], unit of INCLINATION: found ''",
        "[deg], INCLINATION: not given"
    })
    void aBrokenUnitIsNoUnit(String inclination, String reason) {
        assertThat(load(kvn(1) + kvn(2).replace("82.5602", inclination)).rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).startsWith(reason));
    }
}
