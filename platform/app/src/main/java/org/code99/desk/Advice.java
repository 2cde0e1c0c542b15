package org.code99.desk;

/**
 * What the house says to a decision, and where it is mended with one tap.
 *
 * @param insists whether the house does nothing before
 * @param sentence what it asks for
 * @param words of the tap, empty where there is none
 * @param path where it leads
 */
record Advice(boolean insists, String sentence, String words, String path) {}
