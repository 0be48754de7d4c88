package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearorbit.catalog.PlainXml.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainXmlTest {

    private static Field field(String name, String text) {
        return new Field(name, text, null, null);
    }

    @Test
    void elementsWithNothingButTextAreFields() {
        String text = "..<omm id=\"A\" version=\"2.0\"><header>\n<A> b  c\t</A><N/><E></E>between</header>"
                + "<D_1 units=\"d eg\" >1</D_1 ></omm >..";
        PlainXml xml = new PlainXml(text);
        assertThat(xml.read(2)).isEqualTo(text.length() - 2);
        assertThat(xml.fields())
                .containsExactly(
                        field("A", "b  c"), field("N", ""), field("E", ""), new Field("D_1", "1", null, "d eg"));
    }

    @Test
    void parametersBelongToTheirOwnElement() {
        PlainXml xml = new PlainXml(
                "<omm><U parameter=\"P\">1</U><U\n\tparameter=\"\"\r\n units=\"m\"/><U parameter=\"Q\"><V>2</V></U></omm>");
        assertThat(xml.read(0)).isPositive();
        assertThat(xml.fields())
                .containsExactly(new Field("U", "1", "P", null), new Field("U", "", "", "m"), field("V", "2"));
    }

    @Test
    void prefixesAreNoPartOfAName() {
        PlainXml xml = new PlainXml("<n:omm><n:A>1</n:A><B>a:b</B></n:omm>");
        assertThat(xml.read(0)).isPositive();
        assertThat(xml.fields()).containsExactly(field("A", "1"), field("B", "a:b"));
    }

    @Test
    void theNextMessageMayHaveOtherFields() {
        String text = "<omm><A>1</A><B>2</B></omm><omm><AB>3</AB></omm><omm><AB>4</AB><B>5</B><C>6</C></omm>";
        PlainXml xml = new PlainXml(text);
        int second = xml.read(0);
        assertThat(xml.fields()).containsExactly(field("A", "1"), field("B", "2"));
        int third = xml.read(second);
        assertThat(xml.fields()).containsExactly(field("AB", "3"));
        assertThat(xml.read(third)).isEqualTo(text.length());
        assertThat(xml.fields()).containsExactly(field("AB", "4"), field("B", "5"), field("C", "6"));
    }

    @Test
    void textsMayBeInAnyLanguage() {
        PlainXml xml = new PlainXml("<omm><A>Ünïcödé ✓ 衛星 ' \" = [x] /</A></omm>");
        assertThat(xml.read(0)).isPositive();
        assertThat(xml.fields()).containsExactly(field("A", "Ünïcödé ✓ 衛星 ' \" = [x] /"));
    }

    @Test
    void fifteenElementsMayStandWithinAMessage() {
        String deep = "<omm>" + "<a>".repeat(15) + "</a>".repeat(15) + "</omm>";
        assertThat(new PlainXml(deep).read(0)).isEqualTo(deep.length());
        String deeper = "<omm>" + "<a>".repeat(16) + "</a>".repeat(16) + "</omm>";
        assertThat(new PlainXml(deeper).read(0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<omm",
                "<omm>",
                "<omm/>",
                "<omm></",
                "<omm></omm",
                "<omm></omm x>",
                "<omm></ommx>",
                "<omm></om>",
                "<omm></n:omm>",
                "<omm><A></omm></A>",
                "<omm><A></a></omm>",
                "<omm><A></omm>",
                "<omm><omm></omm></omm>",
                "<omm><n:omm></n:omm></omm>",
                "<omm><></></omm>",
                "<omm><1></1></omm>",
                "<omm>< A></A></omm>",
                "<omm><A-B>1</A-B></omm>",
                "<omm><A>a & b</A></omm>",
                "<omm><A>&amp;</A></omm>",
                "<omm><A>a > b</A></omm>",
                "<omm><A>]]></A></omm>",
                "<omm><A><![CDATA[a]]></A></omm>",
                "<omm><!-- --><A>1</A></omm>",
                "<omm><?a b?></omm>",
                "<omm><A>\u0001</A></omm>",
                "<omm>\u0000</omm>",
                "<omm><A>\uD83D\uDEF0</A></omm>",
                "<omm><A>\uFFFE</A></omm>",
                "<omm><A>\uD800</A></omm>",
                "<omm><A>a\r\nb</A></omm>",
                "<omm x=\"1\"></omm>",
                "<omm id='1'></omm>",
                "<omm id=1></omm>",
                "<omm id></omm>",
                "<omm id=\"1></omm>",
                "<omm id = \"1\"></omm>",
                "<omm id=\"1\" id=\"2\"></omm>",
                "<omm id=\"1\"version=\"2\"></omm>",
                "<omm id=\"&lt;\"></omm>",
                "<omm id=\"<\"></omm>",
                "<omm id=\"a\nb\"></omm>",
                "<omm id=\"\uD800\"></omm>",
                "<omm id=\"1\"/ ></omm>"
            })
    void whatIsNotPlainIsLeftToAWholeParser(String text) {
        assertThat(new PlainXml(text).read(0)).isEqualTo(-1);
    }
}
