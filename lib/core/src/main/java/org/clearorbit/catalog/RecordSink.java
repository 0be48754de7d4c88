package org.clearorbit.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes the records of one file, good and bad, and counts them. */
final class RecordSink<T> {

    private final String file;
    private final Consumer<T> accepted;
    private final List<Rejection> rejections = new ArrayList<>();
    private int records;

    RecordSink(TextFile file, Consumer<T> accepted) {
        this.file = file.name();
        this.accepted = accepted;
    }

    /** Reads one record of a file. */
    @FunctionalInterface
    interface Parser<T> {
        T parse() throws RecordException;
    }

    /**
     * @param line first line of the record, or its number
     * @param text raw text of the record
     * @param parser turns it into a value, or says why it cannot
     */
    void take(long line, String text, Parser<? extends T> parser) {
        take(line, () -> text, parser);
    }

    /** The same, of a record whose text is put together only where it is rejected. */
    void take(long line, Supplier<String> text, Parser<? extends T> parser) {
        T value;
        try {
            value = parser.parse();
        } catch (RecordException e) {
            reject(line, e.getMessage(), text.get());
            return;
        }
        records++;
        accepted.accept(value);
    }

    void reject(long line, String reason, String text) {
        records++;
        rejections.add(new Rejection(file, line, reason, text));
    }

    int records() {
        return records;
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
