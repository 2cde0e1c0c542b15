package org.code99.outreach;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.ChannelProfile;
import org.code99.database.Scope;
import org.code99.database.WholeHouse;
import org.code99.regions.Binding;
import org.code99.regions.Regions;
import org.code99.regions.Switchboard;

/**
 * Sends what managers handed over: each parcel at most once, however this process or another one
 * ends meanwhile.
 */
@Singleton
class Dispatcher {
  private final Departures departures;
  private final Carrier carrier;
  private final Regions regions;

  Dispatcher(Departures departures, Carrier carrier, Regions regions) {
    this.departures = departures;
    this.carrier = carrier;
    this.regions = regions;
  }

  /**
   * One round: sees to what others left behind, claims what is due, and sends it.
   *
   * @return how many parcels it claimed; 0 when there is nothing to do
   */
  @WholeHouse
  int round() {
    departures.sweep();
    List<Claim> claims = departures.claim();
    Map<Claim.Lane, List<Claim>> lanes =
        claims.stream()
            .collect(Collectors.groupingBy(Claim::lane, LinkedHashMap::new, Collectors.toList()));
    lanes.forEach((lane, waiting) -> Scope.of(lane.company()).in(() -> send(lane, waiting)));
    return claims.size();
  }

  private void send(Claim.Lane lane, List<Claim> claims) {
    Switchboard board = regions.switchboard(lane.company());
    switch (board.channel(lane.region(), lane.medium())) {
      case Binding.Unbound nothing ->
          departures.wait(claims, "this region has no channel for " + lane.medium());
      case Binding.Absent absent -> departures.wait(claims, absent.why());
      case Binding.Bound channel -> {
        Optional<ChannelProfile> profile = carrier.profile(channel);
        if (profile.isEmpty()) {
          departures.wait(claims, channel.extension().extensionId() + " does not answer");
        } else if (!profile.get().medium().equals(lane.medium())) {
          departures.wait(
              claims, channel.extension().extensionId() + " carries " + profile.get().medium());
        } else {
          send(channel, profile.get(), new ParcelPress(board.tree()), claims);
        }
      }
    }
  }

  private void send(
      Binding.Bound channel, ChannelProfile profile, ParcelPress press, List<Claim> claims) {
    for (int from = 0; from < claims.size(); from += profile.batchLimit()) {
      int to = Math.min(claims.size(), from + profile.batchLimit());
      Map<Claim, ClearedPiece> leaving = departures.depart(claims.subList(from, to), profile);
      if (!leaving.isEmpty()) {
        departures.arrived(carried(channel, press, leaving));
      }
    }
  }

  private Map<Claim, Carried> carried(
      Binding.Bound channel, ParcelPress press, Map<Claim, ClearedPiece> leaving) {
    List<ClearedParcel> parcels = new ArrayList<>();
    Map<UUID, Carried> fates = new HashMap<>();
    leaving.forEach((claim, piece) -> {
      ParcelPress.Printed printed = press.print(claim, piece);
      if (printed.problems().isEmpty()) {
        parcels.add(new ClearedParcel(claim.parcel(), claim.medium(), piece, printed.documents()));
      } else {
        fates.put(
            claim.parcel(),
            new Carried.Refused("it cannot be printed: " + String.join(" ", printed.problems())));
      }
    });
    if (!parcels.isEmpty()) {
      fates.putAll(carrier.carry(channel, parcels));
    }
    Map<Claim, Carried> carried = new HashMap<>();
    leaving
        .keySet()
        .forEach(claim -> carried.put(claim, Objects.requireNonNull(fates.get(claim.parcel()))));
    return carried;
  }
}
