package org.code99.regions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.code99.api.ChannelProfile;
import org.code99.api.OutreachChannel;
import org.code99.api.Settings;
import org.code99.host.Check;
import org.code99.host.Offer;

/** At what a company may choose now: the points, and the media for which there are channels. */
@Singleton
class Slots {
  private final Extensions extensions;

  Slots(Extensions extensions) {
    this.extensions = extensions;
  }

  /**
   * The points, and behind them the media that a channel carries or that somebody chose for; where
   * there is no channel there is no word of one (S78).
   */
  List<Slot> beside(Collection<Switchboard.Place> chosen) {
    TreeSet<String> media = new TreeSet<>();
    extensions.offers(OutreachChannel.class).forEach(offer -> medium(offer).ifPresent(media::add));
    chosen.stream()
        .filter(place -> place.point().equals(OutreachChannel.class.getSimpleName()))
        .forEach(place -> media.add(place.slot()));
    List<Slot> slots = new ArrayList<>(Founding.POINTS.stream().map(Slot::of).toList());
    media.forEach(medium -> slots.add(Slot.channel(medium)));
    return List.copyOf(slots);
  }

  /** What can be chosen there. */
  List<Offer> offers(Slot slot) {
    return extensions.offers(slot.point()).stream()
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
