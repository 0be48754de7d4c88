package org.clearorbit.catalog;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Orbit Mean-Elements Messages in XML, in one {@code <ndm>} (CCSDS 505.0-B). */
final class OmmXmlRecords implements RecordFormat {

    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ndm xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:noNamespaceSchemaLocation="https://sanaregistry.org/r/ndmxml_unqualified/ndmxml-2.0.0-master-2.0.xsd">
            """;

    @Override
    public void write(List<GpRecord> records, String created, Appendable out) throws IOException {
        out.append(START);
        for (GpRecord record : records) {
            out.append("<omm id=\"CCSDS_OMM_VERS\" version=\"")
                    .append(OmmLayout.VERSION)
                    .append("\">\n<header>\n");
            element(out, "CREATION_DATE", created);
            element(out, "ORIGINATOR", OmmLayout.ORIGINATOR);
            out.append("</header>\n<body>\n<segment>\n");
            Map<String, Map<String, String>> sections = OmmLayout.sections(record);
            section(out, "metadata", sections.get("metadata"));
            out.append("<data>\n");
            section(out, "meanElements", sections.get("meanElements"));
            section(out, "tleParameters", sections.get("tleParameters"));
            out.append("<userDefinedParameters>\n");
            for (var field : record.own().entrySet()) {
                if (!field.getValue().isEmpty()) {
                    out.append("<USER_DEFINED parameter=\"")
                            .append(field.getKey())
                            .append("\">");
                    out.append(escaped(field.getValue())).append("</USER_DEFINED>\n");
                }
            }
            out.append("</userDefinedParameters>\n</data>\n</segment>\n</body>\n</omm>\n");
        }
        out.append("</ndm>\n");
    }

    private static void section(Appendable out, String name, Map<String, String> fields) throws IOException {
        out.append('<').append(name).append(">\n");
        for (var field : fields.entrySet()) {
            element(out, field.getKey(), field.getValue());
        }
        out.append("</").append(name).append(">\n");
    }

    private static void element(Appendable out, String name, String text) throws IOException {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
