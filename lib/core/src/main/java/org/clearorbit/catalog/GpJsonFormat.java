package org.clearorbit.catalog;

import java.util.HashMap;
import java.util.Map;
import org.clearorbit.orbit.ElementSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * General perturbation elements in JSON: an array of flat objects, or one object after another. Objects are cut out one
 * by one, so that a broken one costs only itself; what stands between them is a bad record too, unless it is a comma, a
 * bracket or blank.
 */
final class GpJsonFormat implements ElementFormat {

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public String title() {
        return "GP elements in JSON";
    }

    @Override
    public boolean recognises(TextFile file) {
        String first = file.firstLine();
        return first.startsWith("[") || first.startsWith("{");
    }

    @Override
    public void read(TextFile file, RecordSink<ElementSet> sink) {
        String text = file.text();
        int number = 0;
        int from = 0;
        while (from < text.length()) {
            int start = text.indexOf('{', from);
            String between = text.substring(from, start < 0 ? text.length() : start);
            if (!isSeparator(between)) {
                number++;
                sink.reject(number, "text outside of any record, expected { at its start", between.strip());
            }
            if (start < 0) {
                return;
            }
            int end = endOfRecord(text, start);
            String record = text.substring(start, end);
            number++;
            sink.take(number, record, () -> parse(record));
            from = end;
        }
    }

    /** The first closing brace, or a later one where that makes it valid: a brace may stand in a name. */
    private int endOfRecord(String text, int start) {
        int next = text.indexOf('{', start + 1);
        int limit = next < 0 ? text.length() : next;
        int first = text.indexOf('}', start) + 1;
        if (first == 0 || first > limit) {
            return limit;
        }
        for (int end = first; end > 0 && end <= limit; end = text.indexOf('}', end) + 1) {
            if (isObject(text.substring(start, end))) {
                return end;
            }
        }
        return first;
    }

    private boolean isObject(String record) {
        try {
            fields(record);
            return true;
        } catch (RecordException e) {
            return false;
        }
    }

    private ElementSet parse(String record) throws RecordException {
        return GpFields.parse(fields(record)::get);
    }

    private Map<String, String> fields(String record) throws RecordException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), record)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (!value.isScalarValue()) {
                    throw new RecordException(name, value.name(), "a number or a text");
                }
                if (value != JsonToken.VALUE_NULL) {
                    fields.put(name, parser.getString());
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw new RecordException("not a whole JSON object");
            }
        } catch (JacksonException e) {
            throw new RecordException("not JSON: " + e.getOriginalMessage());
        }
        return fields;
    }

    private static boolean isSeparator(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || c == ',' || c == '[' || c == ']');
    }
}
