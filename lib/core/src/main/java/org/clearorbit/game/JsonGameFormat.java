package org.clearorbit.game;

import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.game.TransferableUtilityGame.Sense;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One reading of a game in JSON; see {@link GameReader} for the format. */
final class JsonGameFormat {

    private static final Set<String> KEYS = Set.of("players", "values", "source");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path file;

    JsonGameFormat(Path file) {
        this.file = file;
    }

    TransferableUtilityGame read(Reader reader, Sense sense) {
        JsonNode root = parse(reader);
        if (!root.isObject()) {
            throw InvalidInputException.at(file.toString(), shown(root), "an object with \"players\" and \"values\"");
        }
        for (String key : root.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw InvalidInputException.at(
                        file.toString(), "key \"" + key + "\"", "the keys \"players\", \"values\" and \"source\"");
            }
        }
        List<String> players = players(root.path("players"));
        double[] values = values(root.path("values"), players);
        return TransferableUtilityGame.ofTable(players, values, sense);
    }

    private JsonNode parse(Reader reader) {
        try {
            return MAPPER.readTree(reader);
        } catch (JacksonException e) {
            String line =
                    e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
            throw new InvalidInputException(
                    file + line + ": found broken JSON (" + e.getOriginalMessage() + "), expected a game", e);
        }
    }

    private List<String> players(JsonNode node) {
        if (!node.isArray()) {
            throw InvalidInputException.at(at("players"), shown(node), "an array of names");
        }
        List<String> names = new ArrayList<>();
        for (JsonNode name : node) {
            // a comma could not be told from the one between two players of a coalition
            if (!name.isString() || name.stringValue().contains(",")) {
                throw InvalidInputException.at(at("players"), shown(name), "names in quotes, without commas");
            }
            names.add(name.stringValue().strip());
        }
        try {
            return TransferableUtilityGame.checkedNames(names);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(at("players") + ": " + e.getMessage(), e);
        }
    }

    private double[] values(JsonNode node, List<String> players) {
        if (!node.isObject()) {
            throw InvalidInputException.at(at("values"), shown(node), "an object of coalitions and their values");
        }
        double[] values = new double[1 << players.size()];
        BitSet seen = new BitSet();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String where = file + " key \"values\", coalition \"" + entry.getKey() + "\"";
            int mask = mask(entry.getKey(), players, where);
            JsonNode number = entry.getValue();
            if (!number.isNumber()) {
                throw InvalidInputException.at(where, shown(number), "a number");
            }
            double value = GameReader.number(number.asString(), where);
            if (mask == 0 && value != 0) {
                throw InvalidInputException.at(where, shown(number), "0 for the empty coalition");
            }
            if (seen.get(mask)) {
                throw InvalidInputException.at(
                        where, shown(number), "each coalition once; this one stood before in another order");
            }
            seen.set(mask);
            values[mask] = value;
        }
        seen.set(0);
        int missing = values.length - seen.cardinality();
        if (missing > 0) {
            String first = TransferableUtilityGame.nameOf(players, seen.nextClearBit(0));
            throw InvalidInputException.at(
                    at("values"), node.size() + " coalitions", missing + " more, the first of them " + first);
        }
        return values;
    }

    private static int mask(String key, List<String> players, String where) {
        int mask = 0;
        if (key.isBlank()) {
            return mask;
        }
        for (String part : key.split(",", -1)) {
            int index = players.indexOf(part.strip());
            if (index < 0) {
                throw InvalidInputException.at(where, part.strip(), "players among " + players);
            }
            if ((mask >> index & 1) != 0) {
                throw InvalidInputException.at(where, part.strip(), "each player once");
            }
            mask |= 1 << index;
        }
        return mask;
    }

    private String at(String key) {
        return file + " key \"" + key + "\"";
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
