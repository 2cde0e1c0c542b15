package org.code99.regions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.ChangeSignalSource;
import org.code99.api.ChannelProfile;
import org.code99.api.OutreachChannel;
import org.code99.api.Settings;
import org.code99.host.Check;
import org.code99.host.Offer;
import org.pf4j.ExtensionPoint;

/** At what a company may choose now: the points, and the media for which there are channels. */
@Singleton
class Slots {
  /** The points at which a region chooses one extension, or none. */
  private static final List<Class<? extends ExtensionPoint>> WHOLE =
      Stream.concat(Founding.POINTS.stream(), Stream.of(ChangeSignalSource.class)).toList();

  private final Extensions extensions;

  Slots(Extensions extensions) {
    this.extensions = extensions;
  }

  /**
   * The points, and behind them the media, for which there is an extension or somebody chose one;
   * where there is none there is no word of it (S78).
   */
  List<Slot> beside(Toolbox tools, Map<Switchboard.Place, Switchboard.Chosen> chosen) {
    Set<Switchboard.Place> waiting =
        chosen.entrySet().stream()
            .filter(choice -> !choice.getValue().extensionId().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    TreeSet<String> media = new TreeSet<>();
    tools.offers(OutreachChannel.class).forEach(offer -> medium(offer).ifPresent(media::add));
    waiting.stream()
        .filter(place -> place.point().equals(OutreachChannel.class.getSimpleName()))
        .forEach(place -> media.add(place.slot()));
    List<Slot> slots = new ArrayList<>();
    for (Class<? extends ExtensionPoint> point : WHOLE) {
      boolean chosenSomewhere =
          waiting.stream().anyMatch(place -> place.point().equals(point.getSimpleName()));
      if (chosenSomewhere || !tools.offers(point).isEmpty()) {
        slots.add(Slot.of(point));
      }
    }
    media.forEach(medium -> slots.add(Slot.channel(medium)));
    return List.copyOf(slots);
  }

  /** What can be chosen there. */
  List<Offer> offers(Toolbox tools, Slot slot) {
    return tools.offers(slot.point()).stream()
        .filter(offer ->
            slot.medium().isEmpty() || medium(offer).filter(slot.medium()::equals).isPresent())
        .toList();
  }

  /** What a channel carries, as it says of itself with its standard settings. */
  private Optional<String> medium(Offer offer) {
    // read here: within the call, on the plugin's thread, its class loader finds no schemas of ours
    Settings standard = extensions.form(offer).lent(Map.of());
    return extensions
        .call(
            OutreachChannel.class,
            offer.ref(),
            channel -> channel.profile(standard),
            Check.<ChannelProfile>none())
        .answered()
        .map(profile -> profile.medium().code());
  }
}
