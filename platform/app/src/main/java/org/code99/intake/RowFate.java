package org.code99.intake;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What became of one row.
 *
 * @param row records from 1
 * @param line the physical line on which the row begins
 * @param file where it lies, for accepted and updated rows of an import that was filed
 * @param sameAs the earlier row that a duplicate repeats
 */
public record RowFate(int row, int line, Fate fate, Optional<UUID> file, OptionalInt sameAs) {}
