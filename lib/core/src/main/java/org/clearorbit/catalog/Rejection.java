package org.clearorbit.catalog;

/**
 * A record of a catalogue file that could not be used, and why.
 *
 * @param file the file, as the user named it
 * @param line first line of the record, from 1; for JSON the number of the record, from 1
 * @param reason what was wrong: field, value found, value expected
 * @param text the raw text of the record
 */
public record Rejection(String file, long line, String reason, String text) {}
