package org.code99.outreach;

/**
 * Why a piece may not go.
 *
 * @param policy that objects
 * @param sentence what is wrong
 * @param pluginAtFault whether the approach broke a rule, rather than the file being what it is
 */
record Objection(String policy, String sentence, boolean pluginAtFault) {}
