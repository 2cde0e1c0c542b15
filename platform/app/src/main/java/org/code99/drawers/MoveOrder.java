package org.code99.drawers;

import java.util.UUID;

/**
 * A file goes from one drawer to another.
 *
 * @param file that moves
 * @param from where whoever moves it has seen it
 * @param to where it goes
 * @param by who moves it
 * @param why may be empty
 */
public record MoveOrder(UUID file, UUID from, UUID to, String by, String why) {}
