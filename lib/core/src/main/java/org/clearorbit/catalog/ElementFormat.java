package org.clearorbit.catalog;

/** One format of element files. */
interface ElementFormat {

    /** What the format is called in messages and summaries. */
    String title();

    /** Whether a file looks like this format, by its content. */
    boolean recognises(TextFile file);

    /** Hands every record of a file to a sink, good or bad. */
    void read(TextFile file, RecordSink<ElementRecord> sink);
}
