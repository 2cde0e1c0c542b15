package org.code99.protection;

import java.time.LocalDate;

/**
 * A suppression as a list shows it.
 *
 * @param way by which somebody must not be reached: {@code email}, {@code phone}, {@code address}
 *     or {@code named-address}
 * @param value without its spelling, as it is compared
 */
record Kept(String way, String value, LocalDate since, String by, String why) {}
