package org.code99.outreach;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.ChannelProfile;
import org.code99.api.Consignment;
import org.code99.api.OutreachChannel;
import org.code99.api.Parcel;
import org.code99.api.Receipt;
import org.code99.host.Answer;
import org.code99.host.Answers;
import org.code99.host.Check;
import org.code99.host.Failure;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Loan;

/** The only place that hands anything to a channel. */
@Singleton
class Carrier {
  private final Extensions extensions;

  Carrier(Extensions extensions) {
    this.extensions = extensions;
  }

  /** What a channel carries and promises, if it answers. */
  Optional<ChannelProfile> profile(Binding.Bound channel) {
    return extensions
        .call(
            OutreachChannel.class,
            channel.extension(),
            live -> live.profile(channel.settings()),
            Check.<ChannelProfile>none())
        .answered();
  }

  /** Hands one batch over, and says of each parcel what became of it. */
  Map<UUID, Carried> carry(Binding.Bound channel, List<ClearedParcel> parcels) {
    try (Loan loan = Loan.of(channel, extensions)) {
      return loan.refused().isEmpty()
          ? carry(channel, parcels, loan)
          : all(parcels, new Carried.Later(Optional.empty(), String.join(" ", loan.refused())));
    }
  }

  private Map<UUID, Carried> carry(Binding.Bound channel, List<ClearedParcel> parcels, Loan loan) {
    List<Parcel> handed = new ArrayList<>();
    for (ClearedParcel parcel : parcels) {
      ClearedPiece piece = parcel.piece();
      handed.add(
          new Parcel(
              parcel.key(),
              parcel.address(),
              piece.brief().sender(),
              piece.brief().recipient(),
              piece.piece(),
              parcel.documents()));
    }
    Consignment consignment = new Consignment(channel.settings(), handed, loan.folders());
    Set<String> keys =
        parcels.stream().map(ClearedParcel::key).collect(Collectors.toUnmodifiableSet());
    Answer<List<Receipt>> answer =
        extensions.call(
            OutreachChannel.class,
            channel.extension(),
            live -> live.deliver(consignment),
            Answers.exactlyFor(keys, Receipt::key));
    return switch (answer) {
      case Answer.Answered<List<Receipt>>(List<Receipt> receipts) -> told(receipts);
      case Answer.Failed<List<Receipt>>(Failure failure) -> failed(parcels, failure);
    };
  }

  private static Map<UUID, Carried> told(List<Receipt> receipts) {
    Map<UUID, Carried> told = new HashMap<>();
    receipts.forEach(receipt -> told.put(UUID.fromString(receipt.key()), told(receipt)));
    return told;
  }

  private static Carried told(Receipt receipt) {
    return switch (receipt.outcome()) {
      case "accepted" -> new Carried.Accepted(receipt.note());
      case "refused" -> new Carried.Refused(receipt.note());
      case "try-later" -> new Carried.Later(receipt.notBefore(), receipt.note());
      default -> new Carried.Unknown("it answered '" + receipt.outcome() + "'");
    };
  }

  /** A channel that was never called has sent nothing; of any other failure nobody knows. */
  private static Map<UUID, Carried> failed(List<ClearedParcel> parcels, Failure failure) {
    Carried all =
        switch (failure.kind()) {
          case ABSENT, QUARANTINED, BREAKER_OPEN, NOT_STARTED, NOT_ASKED ->
              new Carried.Later(Optional.empty(), failure.toString());
          case THREW, HUNG, NONSENSE, ENDED, INTERRUPTED -> new Carried.Unknown(failure.toString());
        };
    return all(parcels, all);
  }

  private static Map<UUID, Carried> all(List<ClearedParcel> parcels, Carried fate) {
    return parcels.stream()
        .collect(Collectors.toUnmodifiableMap(ClearedParcel::id, parcel -> fate));
  }
}
