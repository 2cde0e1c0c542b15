package org.code99.commission;

/**
 * What a slot should hold by now.
 *
 * @param source what it comes from
 * @param rule by which it is reckoned
 * @param why a sentence
 */
record Due(long minor, String source, Reckoned.Rule rule, String why) {
  Due plus(Due more) {
    return new Due(Math.addExact(minor, more.minor), source, rule, why + " " + more.why);
  }
}
