package org.clearorbit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that users are given and the records that files are read into are one and the same. */
class ScenarioSchemaTest {

    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try (InputStream stream = ScenarioSchemaTest.class.getResourceAsStream("scenario.schema.json")) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Dotted path of every field with the JSON type it takes; lists as name[]. */
    private static Map<String, String> fields(Class<?> type, String prefix) {
        Map<String, String> fields = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + name(type, component);
            describe(component.getGenericType(), path, fields);
        }
        return fields;
    }

    private static void describe(Type type, String path, Map<String, String> fields) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            fields.put(path, "array");
            describe(list.getActualTypeArguments()[0], path + "[]", fields);
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            fields.put(path, "object");
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            fields.put(path, "object");
            fields.putAll(fields(plain, path + "."));
        } else {
            fields.put(
                    path,
                    Map.<Type, String>of(
                                    String.class,
                                    "string",
                                    Integer.class,
                                    "integer",
                                    Long.class,
                                    "integer",
                                    Double.class,
                                    "number")
                            .get(type));
        }
    }

    private static String name(Class<?> type, RecordComponent component) {
        try {
            JsonProperty given = type.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return given != null
                    ? given.value()
                    : component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> described(JsonNode object, String prefix) {
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : object.path("properties").properties()) {
            describe(entry.getValue(), prefix + entry.getKey(), fields);
        }
        return fields;
    }

    private static void describe(JsonNode field, String path, Map<String, String> fields) {
        String type = field.has("enum") ? "string" : field.path("type").asString();
        fields.put(path, type);
        if (type.equals("array")) {
            describe(field.get("items"), path + "[]", fields);
        } else if (type.equals("object")) {
            fields.putAll(described(field, path + "."));
        }
    }

    @Test
    void everyFieldThatIsReadIsDescribedWithItsTypeAndNoOther() {
        assertThat(described(SCHEMA, "")).hasSizeGreaterThan(50).isEqualTo(fields(ScenarioFile.class, ""));
    }

    @Test
    void unknownFieldsAreAnErrorInEveryObjectWithFields() {
        List<JsonNode> objects = new ArrayList<>();
        collect(SCHEMA, objects);

        assertThat(objects)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        object -> assertThat(object.path("additionalProperties").asBoolean(true))
                                .as(object.path("properties").propertyNames().toString())
                                .isFalse());
    }

    private static void collect(JsonNode node, List<JsonNode> objects) {
        if (node.path("properties").isObject() && node.path("type").asString("").equals("object")) {
            objects.add(node);
        }
        node.forEach(child -> collect(child, objects));
    }

    @Test
    void theBundledFlagshipKeepsToTheSchema() throws IOException {
        try (InputStream stream = ScenarioSchemaTest.class.getResourceAsStream("flagship/scenario.json")) {
            Set<String> used =
                    new TreeSet<>(JsonMapper.shared().readTree(stream).propertyNames());
            assertThat(SCHEMA.path("properties").propertyNames()).containsAll(used);
            SCHEMA.path("required").forEach(name -> assertThat(used).contains(name.asString()));
        }
        assertThat(ScenarioReader.using(SpaceContext.embedded()).flagship().name())
                .isNotBlank();
    }
}
