package org.code99.drawers;

import java.util.List;
import java.util.UUID;

/**
 * People who share the files of some regions.
 *
 * @param regions whose files they share; the company's own id stands for files without a region
 * @param members who get files, at least one
 */
public record Pool(List<UUID> regions, List<Member> members) {
  /** Copies. */
  public Pool {
    regions = List.copyOf(regions);
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("files are divided among at least one person");
    }
  }

  /**
   * Somebody who gets files.
   *
   * @param id of the person
   * @param name as files carry it
   */
  public record Member(UUID id, String name) {}
}
