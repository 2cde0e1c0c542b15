package org.code99.audit;

import java.util.List;

/**
 * Somebody changed a thing after it was read by whoever changes it now; nothing was written. Thrown
 * by doors that are told which version was read.
 */
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Edit> edits;

  /** What became of it since, the first edit first. */
  public Overtaken(List<Edit> edits) {
    super("changed by " + edits.stream().map(Edit::by).toList(), null, false, false);
    this.edits = List.copyOf(edits);
  }

  /** What became of it since, the first edit first. */
  public List<Edit> edits() {
    return edits;
  }
}
