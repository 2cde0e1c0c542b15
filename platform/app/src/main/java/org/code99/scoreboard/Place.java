package org.code99.scoreboard;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;

/**
 * Where files lie, and whose they are: all that decides who sees a figure of them.
 *
 * @param region the company's own id where they are of no region
 */
record Place(UUID drawer, UUID region, Optional<UUID> owner) {
  /** What somebody sees: the files of their regions, and their own. */
  record Sight(Set<UUID> regions, UUID person) {
    Sight {
      regions = Set.copyOf(regions);
    }

    static Sight of(Actor actor) {
      return new Sight(Set.copyOf(VisibleFiles.regions(actor)), actor.person());
    }

    boolean reaches(Place place) {
      return regions.contains(place.region()) || place.owner().filter(person::equals).isPresent();
    }
  }
}
