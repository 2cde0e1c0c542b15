package org.code99.plugin.dartboard;

/**
 * One of the twelve fields of the board.
 *
 * @param words the confession that stands on it
 * @param red whether it happened to this very customer
 */
record Field(String words, boolean red) {}
