package org.code99.scoreboard;

/**
 * How many losses name a reason, in each voice.
 *
 * @param code of the reason
 * @param label in English
 * @param rep how many our reps name
 * @param customer how many the customers name
 * @param manager how many the managers ruled
 * @param ruling how many name it in the set that rules
 */
public record ReasonCount(
    String code, String label, long rep, long customer, long manager, long ruling) {}
