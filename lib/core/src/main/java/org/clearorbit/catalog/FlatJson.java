package org.clearorbit.catalog;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON objects without arrays or further objects within, cut out of a text one by one. */
final class FlatJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private FlatJson() {}

    /**
     * Where an object ends: behind the first closing brace outside of names and texts where that makes it valid; of an
     * object that is not valid, behind the first closing or before the next opening brace, whichever comes first.
     */
    static int endOfObject(String text, int start) {
        int end = endOutsideOfTexts(text, start);
        if (end > 0 && isObject(text.substring(start, end))) {
            return end;
        }
        int k = start + 1;
        while (k < text.length() && text.charAt(k) != '{' && text.charAt(k) != '}') {
            k++;
        }
        return k < text.length() && text.charAt(k) == '}' ? k + 1 : k;
    }

    /**
     * Behind the first closing brace outside of quotes, or -1 where none ends a flat object. Of two openings from which
     * this reads over the same text, one takes for quoted what the other does not; so whatever the text, no character
     * is read from more than two of them.
     */
    private static int endOutsideOfTexts(String text, int start) {
        boolean quoted = false;
        for (int k = start + 1; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                k++;
            } else if (c == '}' && !quoted) {
                return k + 1;
            } else if ((c == '{' || c == '\\') && !quoted) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isObject(String record) {
        try {
            fields(record);
            return true;
        } catch (RecordException e) {
            return false;
        }
    }

    /** The fields of an object as texts, those that are null left out. */
    static Map<String, String> fields(String record) throws RecordException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), record)) {
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
}
