package org.code99.protection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time named in folded words: "1 march 2027", "q3 2027", "q3".
 *
 * @param first its first day; empty where a person must say which day is meant
 * @param start the first of the folded letters that name it
 * @param end the end of these letters, exclusive
 */
record Day(Optional<LocalDate> first, int start, int end) {}
