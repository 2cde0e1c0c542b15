package org.code99.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.watch.Tripwire;
import org.code99.web.Fault;

/**
 * What somebody decided, as a form or a program tells it.
 *
 * @param version of the file that they saw; below 0 when they told none
 * @param formerShare in whole percent; below 0 when they told none
 * @param unread what could not be read
 */
record ToldDecision(
    String decision,
    int version,
    String why,
    String reopens,
    Optional<UUID> person,
    int formerShare,
    List<Tripwire> tripwires,
    List<Fault> unread) {
  ToldDecision {
    tripwires = List.copyOf(tripwires);
    unread = List.copyOf(unread);
  }
}
