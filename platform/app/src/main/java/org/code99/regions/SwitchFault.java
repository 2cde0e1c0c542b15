package org.code99.regions;

/**
 * Why a switch is refused: of who uses what, or of a plugin.
 *
 * @param about what is wrong of what was told, such as {@code why} or {@code changes[0].choice};
 *     empty where it is the whole
 */
public record SwitchFault(String about, String sentence) {}
