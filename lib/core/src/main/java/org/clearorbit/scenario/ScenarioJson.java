package org.clearorbit.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.clearorbit.common.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a scenario, strictly: an unknown or doubled field is an error, and every error names its field. */
final class ScenarioJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

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
            throw new InvalidInputException("scenario " + name + ": " + explained(e), e);
        }
    }

    private static String explained(JacksonException problem) {
        String where = problem.getLocation() == null || problem.getLocation().getLineNr() < 1
                ? ""
                : " (line " + problem.getLocation().getLineNr() + ", column "
                        + problem.getLocation().getColumnNr() + ")";
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return "field '" + path(unknown) + "' is not known" + where + ", expected one of "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (problem instanceof InvalidFormatException format) {
            return "field '" + path(format) + "': found '" + format.getValue() + "', expected a value of type "
                    + format.getTargetType().getSimpleName() + where;
        }
        if (problem instanceof DatabindException databind && !databind.getPath().isEmpty()) {
            return "field '" + path(databind) + "': " + firstLine(databind) + where;
        }
        if (problem instanceof DatabindException) {
            return "not a scenario" + where + ", expected a JSON object";
        }
        return firstLine(problem) + where;
    }

    private static String firstLine(JacksonException problem) {
        return problem.getOriginalMessage().lines().findFirst().orElse("not JSON");
    }

    /** The field as a user would write it: servicers[1].isp_s. */
    private static String path(DatabindException problem) {
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
