package org.clearorbit.game;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.game.TransferableUtilityGame.Sense;

/**
 * Reads a game from a file of UTF-8 text; the content, not the name, says which of two formats it is.
 *
 * <p>CSV:
 *
 * <pre>
 * # players: A,B
 * # any other comment
 * mask,value
 * 1,3.5
 * 2,4
 * 3,6.25
 * </pre>
 *
 * Bit {@code i} of the mask stands for the {@code i}-th player. The line {@code mask,value} may be left out, and so may
 * mask 0, which is worth 0; every other mask stands exactly once, in any order.
 *
 * <p>JSON, with the players of a coalition in any order and an optional text {@code "source"}:
 *
 * <pre>
 * {"players": ["A", "B"], "values": {"A": 3.5, "B": 4, "A,B": 6.25}}
 * </pre>
 */
public final class GameReader {

    /** What both formats take for a number; Java's own parser would also take "1f", "0x1p3" and "NaN". */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final int PEEK = 1 << 13;

    private GameReader() {}

    /**
     * Reads a game.
     *
     * @param file a CSV or JSON file
     * @param sense whether its values are costs or profits, which the file does not say
     * @return the game, its values in the unit of the file
     * @throws InvalidInputException naming the file, the line or key, what was found and what was expected
     */
    public static TransferableUtilityGame read(Path file, Sense sense) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return switch (firstCharacter(reader, file)) {
                case '{', '[' -> new JsonGameFormat(file).read(reader, sense);
                default -> new CsvGameFormat(file).read(reader, sense);
            };
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(file + ": found no such file, expected a game in CSV or JSON", e);
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(file + ": found bytes that are not UTF-8, expected text", e);
        } catch (IOException e) {
            throw new InvalidInputException(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * The first character that is not white space, with the reader put back to before it but after a byte-order mark.
     */
    private static int firstCharacter(BufferedReader reader, Path file) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        reader.mark(PEEK);
        for (int k = 0; k < PEEK; k++) {
            int character = reader.read();
            if (character < 0) {
                throw InvalidInputException.at(file.toString(), "", "a game in CSV or JSON; the file is empty");
            }
            if (!Character.isWhitespace(character)) {
                reader.reset();
                return character;
            }
        }
        throw InvalidInputException.at(file.toString(), "only white space", "a game in CSV or JSON");
    }

    /** A decimal number, finite, or a refusal that names the place. */
    static double number(String text, String where) {
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw InvalidInputException.at(where, text, "a finite decimal number");
        }
        return value;
    }
}
