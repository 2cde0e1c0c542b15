package org.code99.agreements;

/**
 * What one day's look at all obligations came to.
 *
 * @param warned how many owners were warned
 * @param broken how many obligations were found broken
 * @param frozen how many files sell nothing until it is mended
 */
public record Watched(int warned, int broken, int frozen) {}
