package org.clearorbit.catalog;

import java.io.StringReader;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Orbit Mean-Elements Messages in XML (CCSDS 505.0-B): one {@code <omm>}, or an {@code <ndm>} with many. Messages are
 * cut out one by one, so that a broken one costs only itself; what stands between them is a bad record too, unless it
 * is blank or part of the envelope (declaration, comment, tags of the {@code <ndm>}). Each message is parsed alone,
 * without document types or entities of its own making; plain ones by hand, which takes a fraction of a parser's time.
 */
final class OmmXmlFormat implements ElementFormat {

    private static final Pattern START = Pattern.compile("<(?:\\w+:)?omm(?=[\\s/>])");
    private static final Pattern END = Pattern.compile("</(?:\\w+:)?omm\\s*>");
    private static final Pattern ENVELOPE = Pattern.compile("\\s++|</?(?:\\w+:)?ndm(?:\\s[^<>]*+)?>"
            + "|<(COMMENT|MESSAGE_ID|CREATION_DATE|ORIGINATOR)(?:/>|>[^<]*+</\\1>)");

    /** What may stand between messages. */
    private static final class Envelope {

        private final String text;
        private final Matcher matcher;

        /** Where the last comment and the last instruction of the text end, so that none is looked for beyond. */
        private final int lastComment;

        private final int lastInstruction;

        Envelope(String text) {
            this.text = text;
            this.matcher = ENVELOPE.matcher(text);
            this.lastComment = text.lastIndexOf("-->");
            this.lastInstruction = text.lastIndexOf("?>");
        }

        /** Where it ends that begins at an index. */
        int skip(int from) {
            int at = from;
            for (int next = end(at); next > at; next = end(at)) {
                at = next;
            }
            return at;
        }

        private int end(int at) {
            if (text.startsWith("<!--", at)) {
                return at + 4 <= lastComment ? text.indexOf("-->", at + 4) + 3 : at;
            }
            if (text.startsWith("<?", at)) {
                return at + 2 <= lastInstruction ? text.indexOf("?>", at + 2) + 2 : at;
            }
            matcher.region(at, text.length());
            return matcher.lookingAt() ? matcher.end() : at;
        }
    }

    @Override
    public String title() {
        return "OMM in XML";
    }

    @Override
    public boolean recognises(TextFile file) {
        return file.firstLine().startsWith("<")
                && (START.matcher(file.text()).find() || file.text().contains("<ndm"));
    }

    @Override
    public void read(TextFile file, RecordSink<ElementRecord> sink) {
        XMLInputFactory factory = factory();
        String text = file.text();
        PlainXml plain = new PlainXml(text);
        Matcher starts = START.matcher(text);
        Matcher ends = END.matcher(text);
        Envelope envelope = new Envelope(text);
        int from = 0;
        while (from < text.length()) {
            int at = envelope.skip(from);
            if (at == text.length()) {
                return;
            }
            long line = file.lineAt(at);
            int start = starts.find(at) ? starts.start() : text.length();
            if (start > at) {
                String stray = text.substring(at, start).strip();
                sink.reject(line, "text outside of any message, expected <omm at its start", stray);
                from = start;
            } else {
                int end = plain.read(start);
                boolean isPlain = end >= 0;
                from = isPlain ? end : endOfMessage(starts, ends, start, text.length());
                int to = from;
                Supplier<String> message = () -> text.substring(start, to);
                sink.take(
                        line,
                        () -> message.get().strip(),
                        () -> isPlain ? parse(file, plain.fields()) : parse(factory, file, message.get()));
            }
        }
    }

    /** The parser of the JDK, whatever else lies on the class path; not safe to share between threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // a message that is cut out has lost the declarations of the envelope's prefixes
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** Behind the first closing tag, and before the next opening tag at the latest. */
    private static int endOfMessage(Matcher starts, Matcher ends, int start, int length) {
        int limit = starts.find(start + 1) ? starts.start() : length;
        ends.region(start, limit);
        return ends.find() ? ends.end() : limit;
    }

    private static ElementRecord parse(TextFile file, List<PlainXml.Field> plain) throws RecordException {
        OmmFields fields = new OmmFields();
        for (PlainXml.Field field : plain) {
            put(fields, field.name(), field.text(), field.parameter(), field.unit());
        }
        return fields.parse(file);
    }

    private static ElementRecord parse(XMLInputFactory factory, TextFile file, String message) throws RecordException {
        OmmFields fields = new OmmFields();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(message));
            try {
                collect(reader, fields);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // the parser is not ours: whatever it makes of a bad message, the load goes on
            throw new RecordException("not XML: " + firstLine(e));
        }
        return fields.parse(file);
    }

    /** Every element with nothing but text in it is a field; comments may stand anywhere and any number of times. */
    private static void collect(XMLStreamReader reader, OmmFields fields) throws XMLStreamException, RecordException {
        StringBuilder text = new StringBuilder();
        String parameter = null;
        String unit = null;
        boolean leaf = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text.setLength(0);
                parameter = reader.getAttributeValue(null, "parameter");
                unit = reader.getAttributeValue(null, "units");
                leaf = true;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new RecordException("entity", reader.getLocalName(), "one of lt, gt, amp, apos, quot");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (leaf) {
                    put(fields, bareName(reader.getLocalName()), text.toString().strip(), parameter, unit);
                }
                leaf = false;
            }
        }
    }

    private static void put(
            OmmFields fields, String name, String text, @Nullable String parameter, @Nullable String unit)
            throws RecordException {
        if (name.equals("USER_DEFINED")) {
            if (parameter == null) {
                throw new RecordException("USER_DEFINED: no attribute parameter, expected the parameter's name");
            }
            fields.putUserDefined(parameter.strip(), text);
        } else if (!name.equals("COMMENT")) {
            fields.put(name, text, unit);
        }
    }

    private static String bareName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** The parser's message without the position, which counts from the start of the message. */
    static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        int text = message.indexOf("Message: ");
        return (text < 0 ? message : message.substring(text + "Message: ".length()))
                .lines()
                .findFirst()
                .orElse("");
    }
}
