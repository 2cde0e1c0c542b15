package org.code99.drawers;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which files a list shows, and in which order. What is empty leaves nothing out.
 *
 * @param region this one and those below it
 * @param text a part of the company's name or of the account number
 */
public record FileFilter(
    Optional<UUID> drawer,
    Set<Stage> stages,
    Optional<UUID> owner,
    Optional<UUID> region,
    String text,
    Order order) {
  /** The order of a list. */
  public enum Order {
    /** The dearest first, those of unknown value last. */
    VALUE,
    /** By the company's name. */
    NAME
  }

  /** Copies. */
  public FileFilter {
    stages = Set.copyOf(stages);
  }

  /** All files, the dearest first. */
  public static FileFilter all() {
    return new FileFilter(
        Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), "", Order.VALUE);
  }

  /** Of one drawer. */
  public FileFilter in(UUID one) {
    return new FileFilter(Optional.of(one), stages, owner, region, text, order);
  }

  /** At one of these stages. */
  public FileFilter at(Stage... some) {
    return new FileFilter(drawer, Set.of(some), owner, region, text, order);
  }

  /** Of one of our people. */
  public FileFilter of(UUID person) {
    return new FileFilter(drawer, stages, Optional.of(person), region, text, order);
  }

  /** Of a region and those below it. */
  public FileFilter within(UUID one) {
    return new FileFilter(drawer, stages, owner, Optional.of(one), text, order);
  }

  /** Whose name or number contains this. */
  public FileFilter containing(String words) {
    return new FileFilter(drawer, stages, owner, region, words, order);
  }

  /** In this order. */
  public FileFilter by(Order other) {
    return new FileFilter(drawer, stages, owner, region, text, other);
  }
}
