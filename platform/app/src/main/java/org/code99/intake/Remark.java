package org.code99.intake;

/**
 * What was odd in a row that was kept.
 *
 * @param row records from 1
 * @param line the physical line on which the row begins
 * @param field the field's name, {@code row} when it is about all of it
 * @param value as the list has it
 * @param done what was done about it, a sentence
 */
public record Remark(int row, int line, String field, String value, String done) {}
