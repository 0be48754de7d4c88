package org.clearorbit.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearorbit.common.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads the JSON of a scenario, strictly: an unknown or doubled field is an error, and every error names its field. */
final class ScenarioJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final Pattern SCALAR = Pattern.compile("\"[^\"]*\"|[^,\\]}\\s]+");

    private ScenarioJson() {}

    static ScenarioFile read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException e) {
            throw new InvalidInputException("scenario " + file + ": no such file, expected a scenario in JSON", e);
        } catch (IOException e) {
            throw new InvalidInputException("scenario " + file + ": cannot be read (" + e + ")", e);
        }
    }

    static ScenarioFile parse(String text, String name) {
        if (text.isBlank()) {
            throw InvalidInputException.at("scenario " + name, "an empty file", "a JSON object");
        }
        try {
            ScenarioFile file = MAPPER.readValue(text, ScenarioFile.class);
            if (file == null) {
                throw InvalidInputException.at("scenario " + name, "null", "a JSON object");
            }
            return file;
        } catch (JacksonException e) {
            throw new InvalidInputException("scenario " + name + ": " + explained(e, text), e);
        }
    }

    private static String explained(JacksonException problem, String text) {
        String where = problem.getLocation() == null || problem.getLocation().getLineNr() < 1
                ? ""
                : " (line " + problem.getLocation().getLineNr() + ", column "
                        + problem.getLocation().getColumnNr() + ")";
        if (problem instanceof UnrecognizedPropertyException unknown) {
            List<String> known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .toList();
            return "field '" + path(unknown) + "' is not known" + where
                    + Misspelling.of(unknown.getPropertyName(), known)
                            .map(meant -> ", did you mean '" + meant + "'? Expected one of ")
                            .orElse(", expected one of ")
                    + String.join(", ", known);
        }
        if (problem instanceof InvalidFormatException format) {
            return "field '" + path(format) + "': found '" + format.getValue() + "', expected "
                    + kind(format.getTargetType()) + where;
        }
        if (problem instanceof InputCoercionException tooLarge) {
            String field = tooLarge.getPath().isEmpty() ? "" : "field '" + path(tooLarge) + "': ";
            return field + "a number is too large" + where + ", expected " + kind(tooLarge.getTargetType());
        }
        if (problem instanceof MismatchedInputException mismatched
                && !mismatched.getPath().isEmpty()
                && mismatched.getTargetType() != null) {
            return "field '" + path(mismatched) + "': found " + found(mismatched, text) + ", expected "
                    + kind(mismatched.getTargetType()) + where;
        }
        if (problem instanceof DatabindException databind && !databind.getPath().isEmpty()) {
            return "field '" + path(databind) + "': " + firstLine(databind) + where;
        }
        if (problem instanceof DatabindException) {
            return "not a scenario" + where + ", expected a JSON object";
        }
        return firstLine(problem) + where;
    }

    /** The type as a user of JSON knows it. */
    private static String kind(Class<?> type) {
        boolean isInt = type == Integer.class || type == int.class;
        if (isInt || type == Long.class || type == long.class) {
            return "a whole number below " + (isInt ? "2147483648" : "9223372036854775808");
        }
        if (type == Double.class) {
            return "a number";
        }
        if (type == String.class) {
            return "a text in quotes";
        }
        return List.class.isAssignableFrom(type) ? "a list in [ ]" : "an object in { }";
    }

    /** The value that has the wrong type, as written. */
    private static String found(MismatchedInputException problem, String text) {
        int column = problem.getLocation().getColumnNr();
        String line = text.lines()
                .skip(Math.max(problem.getLocation().getLineNr() - 1, 0))
                .findFirst()
                .orElse("");
        String rest = column < 1 || column > line.length() ? "" : line.substring(column - 1);
        if (rest.startsWith("[")) {
            return "a list";
        }
        if (rest.startsWith("{")) {
            return "an object";
        }
        Matcher scalar = SCALAR.matcher(rest);
        return scalar.lookingAt() ? "'" + scalar.group().replace("\"", "") + "'" : "another kind of value";
    }

    private static String firstLine(JacksonException problem) {
        return problem.getOriginalMessage().lines().findFirst().orElse("not JSON");
    }

    /** The field as a user would write it: servicers[1].isp_s. */
    private static String path(JacksonException problem) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : problem.getPath()) {
            if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
