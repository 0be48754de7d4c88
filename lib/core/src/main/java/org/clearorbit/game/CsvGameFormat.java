package org.clearorbit.game;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.game.TransferableUtilityGame.Sense;

/** One reading of a game in CSV; see {@link GameReader} for the format. */
final class CsvGameFormat {

    private static final String PLAYERS = "players:";
    private static final List<String> HEADER = List.of("mask", "value");

    private final Path file;
    private List<String> players = List.of();
    private double[] values = {};
    private final BitSet seen = new BitSet();

    CsvGameFormat(Path file) {
        this.file = file;
    }

    TransferableUtilityGame read(Reader reader, Sense sense) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .commentStrategy(CommentStrategy.READ)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)) {
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                accept(record, line);
            }
        } catch (CsvParseException e) {
            throw new InvalidInputException(
                    at(line) + " or after: found broken CSV (" + e.getMessage() + "), expected mask,value", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        requireComplete(line);
        return TransferableUtilityGame.ofTable(players, values, sense);
    }

    private void accept(CsvRecord record, long line) {
        if (record.isComment()) {
            String comment = record.getField(0).strip();
            if (comment.startsWith(PLAYERS)) {
                acceptPlayers(comment.substring(PLAYERS.length()), line);
            }
            return;
        }
        List<String> fields = record.getFields().stream().map(String::strip).toList();
        if (seen.isEmpty() && fields.equals(HEADER)) {
            return;
        }
        if (players.isEmpty()) {
            throw InvalidInputException.at(
                    at(line), String.join(",", fields), "a line such as '# players: A,B,C' before the values");
        }
        if (fields.size() != 2) {
            throw InvalidInputException.at(at(line), String.join(",", fields), "two fields, mask,value");
        }
        acceptValue(fields.get(0), fields.get(1), line);
    }

    private void acceptPlayers(String names, long line) {
        if (!players.isEmpty()) {
            throw InvalidInputException.at(at(line), PLAYERS + names, "the players only once");
        }
        List<String> list =
                Arrays.stream(names.split(",", -1)).map(String::strip).toList();
        try {
            players = TransferableUtilityGame.checkedNames(list);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(at(line) + ": " + e.getMessage(), e);
        }
        values = new double[1 << players.size()];
    }

    private void acceptValue(String maskText, String valueText, long line) {
        int mask;
        try {
            mask = Integer.parseInt(maskText);
        } catch (NumberFormatException e) {
            throw InvalidInputException.at(at(line) + ", mask", maskText, maskRange());
        }
        if (mask < 0 || mask >= values.length) {
            throw InvalidInputException.at(at(line) + ", mask", maskText, maskRange());
        }
        String where = at(line) + ", value of coalition " + TransferableUtilityGame.nameOf(players, mask);
        double value = GameReader.number(valueText, where);
        if (mask == 0 && value != 0) {
            throw InvalidInputException.at(where, valueText, "0");
        }
        if (seen.get(mask)) {
            throw InvalidInputException.at(where, mask + "," + valueText, "each mask once; this one stood before");
        }
        seen.set(mask);
        values[mask] = value;
    }

    private void requireComplete(long line) {
        if (players.isEmpty()) {
            throw InvalidInputException.at(at(line), "the end of the file", "a line such as '# players: A,B,C'");
        }
        seen.set(0);
        int missing = values.length - seen.cardinality();
        if (missing > 0) {
            int first = seen.nextClearBit(0);
            throw InvalidInputException.at(
                    at(line),
                    "the end of the file",
                    missing + " more coalitions, the first of them mask " + first + " = "
                            + TransferableUtilityGame.nameOf(players, first));
        }
    }

    private String maskRange() {
        return "a whole number from 0 to " + (values.length - 1) + " for " + players.size() + " players";
    }

    private String at(long line) {
        return file + " line " + line;
    }
}
