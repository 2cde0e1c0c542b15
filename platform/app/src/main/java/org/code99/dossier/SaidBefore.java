package org.code99.dossier;

/**
 * What somebody said about the loss before anybody went there, verbatim.
 *
 * @param theirs whether the customer said it; else one of ours
 * @param by empty when nobody is named
 * @param words never blank
 */
public record SaidBefore(boolean theirs, String by, String words) {}
