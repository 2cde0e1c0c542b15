package org.code99.visits;

/**
 * The three questions at the end of an attempt (S60).
 *
 * @param meant what did we mean to do
 * @param happened what happened
 * @param differently what will we do differently
 */
public record Review(String meant, String happened, String differently) {}
