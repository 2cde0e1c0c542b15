package org.code99.regions;

/**
 * Why a word on a house rule is refused.
 *
 * @param field what it concerns: {@code rule}, {@code number} or {@code why}; empty when it is no
 *     one of them
 * @param sentence what is wrong, and what to do next
 */
public record RuleFault(String field, String sentence) {}
