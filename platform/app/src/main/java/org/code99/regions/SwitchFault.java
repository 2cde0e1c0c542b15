package org.code99.regions;

/**
 * Why a switch is refused.
 *
 * @param about {@code from} or {@code why}; empty where it is a cell or the whole
 */
public record SwitchFault(String about, String sentence) {}
