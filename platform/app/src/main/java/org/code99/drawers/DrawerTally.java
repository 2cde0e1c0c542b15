package org.code99.drawers;

import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;

/**
 * How many files of a kind lie in a drawer.
 *
 * @param left whether the buyer has left
 * @param owned whether somebody has them
 * @param lostPerYear revenue of all of them together; empty for files of which nobody knows it
 */
public record DrawerTally(
    UUID drawer,
    Stage stage,
    boolean left,
    boolean owned,
    long files,
    Optional<Money> lostPerYear) {}
