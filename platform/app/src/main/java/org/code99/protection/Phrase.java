package org.code99.protection;

import java.util.Optional;

/**
 * A phrase of the lexicon.
 *
 * @param kind what it means; empty for a harmless phrase that only outranks those it contains
 * @param pattern folded letters; a space at an end is a word boundary
 * @param onlyWithValue whether it counts only where a date or a person follows
 * @param language of the phrase, as in the lexicon
 */
record Phrase(Optional<Kind> kind, String pattern, boolean onlyWithValue, String language) {}
