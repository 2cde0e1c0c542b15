package org.code99.regions;

import java.util.Optional;
import java.util.UUID;
import org.code99.api.OutreachChannel;
import org.code99.host.Points;
import org.pf4j.ExtensionPoint;

/**
 * Where a region chooses one extension: a point, and for channels one of its media.
 *
 * @param medium the code of a medium for channels, else empty
 */
record Slot(Class<? extends ExtensionPoint> point, String medium) {
  private static final String CHANNEL = OutreachChannel.class.getSimpleName() + "-";

  static Slot of(Class<? extends ExtensionPoint> point) {
    return new Slot(point, "");
  }

  static Slot channel(String medium) {
    return new Slot(OutreachChannel.class, medium);
  }

  /** As pages and the API write it: {@code OutreachApproach}, {@code OutreachChannel-email}. */
  String name() {
    return medium.isEmpty() ? point.getSimpleName() : CHANNEL + medium;
  }

  /** The slot of a name, if there is one. */
  static Optional<Slot> named(String name) {
    if (name.startsWith(CHANNEL) && name.length() > CHANNEL.length()) {
      return Optional.of(channel(name.substring(CHANNEL.length())));
    }
    return Points.all().stream()
        .filter(point -> !point.equals(OutreachChannel.class))
        .filter(point -> point.getSimpleName().equals(name))
        .findFirst()
        .map(Slot::of);
  }

  static Slot of(Switchboard.Place place) {
    return new Slot(Points.named(place.point()), place.slot());
  }

  Switchboard.Place in(UUID region) {
    return new Switchboard.Place(region, point.getSimpleName(), medium);
  }
}
