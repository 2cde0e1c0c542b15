package org.code99.drawers;

import java.time.Instant;

/**
 * One move of a file, as it stays in its history.
 *
 * @param from name of the drawer it left
 * @param to name of the drawer it went to
 * @param at when
 * @param by who moved it
 * @param why may be empty
 */
public record Moved(String from, String to, Instant at, String by, String why) {}
