/**
 * Fuzz targets of the readers and writers of catalogue files, one class for each format, for Jazzer. Each takes the
 * bytes of a file.
 */
@NullMarked
package org.clearorbit.catalog.fuzz;

import org.jspecify.annotations.NullMarked;
