package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.ChannelProfile;
import org.code99.api.Consignment;
import org.code99.api.DeliveryPromise;
import org.code99.api.GrantedFolder;
import org.code99.api.OutreachChannel;
import org.code99.api.Parcel;
import org.code99.api.Receipt;
import org.code99.api.Settings;
import org.code99.host.Answers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every channel keeps. A plugin's test implements it against a carrier of its own - a folder,
 * a server that it made for the test - and says how often a parcel really left:
 *
 * <pre>{@code
 * class PigeonTest implements ChannelContract {
 *   public OutreachChannel channel() {
 *     return new Pigeon(TestContext.of(Pigeon.class));
 *   }
 *
 *   public long carried(Parcel parcel) {
 *     return loft.letters().stream().filter(letter -> letter.contains(parcel.key())).count();
 *   }
 * }
 * }</pre>
 */
public interface ChannelContract {
  /** The most that the core hands over in one call. */
  int MOST = 50;

  /** The channel under test. */
  OutreachChannel channel();

  /** How often a parcel left so far, as its carrier knows it. */
  long carried(Parcel parcel);

  /** The settings with which it can carry. */
  default Settings settings() {
    return Settings.none();
  }

  /** The folders that are lent to it, by setting. */
  default Map<String, GrantedFolder> folders() {
    return Map.of();
  }

  /** Its profile. */
  default ChannelProfile profile() {
    return channel().profile(settings());
  }

  /** The receipts for some parcels. */
  default List<Receipt> delivered(List<Parcel> parcels) {
    return channel().deliver(new Consignment(settings(), parcels, folders()));
  }

  @Test
  @DisplayName("P12: a channel says what it carries, how many at once, and what it promises")
  default void profileIsSound() {
    ChannelProfile profile = profile();
    assertTrue(
        Set.of(DeliveryPromise.AT_MOST_ONCE, DeliveryPromise.IDEMPOTENT)
            .contains(profile.promise()),
        "an unknown promise: " + profile.promise());
    assertEquals(
        profile.promise().equals(DeliveryPromise.IDEMPOTENT),
        profile.remembersDays() > 0,
        "an idempotent channel remembers for days, and no other one says so");
    assertEquals(profile, profile(), "asked again");
    assertEquals(profile.medium(), channel().profile(Settings.none()).medium(), "not set up yet");
  }

  @Test
  @DisplayName("P12: each parcel of a full batch has one receipt, and what is accepted left once")
  default void everyParcelIsAnswered() {
    List<Parcel> parcels =
        ParcelSamples.of(profile().medium(), Math.min(MOST, profile().batchLimit()));
    List<Receipt> receipts = delivered(parcels);
    assertEquals(List.of(), problems(parcels, receipts));
    Set<String> accepted = accepted(receipts);
    for (Parcel parcel : parcels) {
      assertEquals(accepted.contains(parcel.key()) ? 1 : 0, carried(parcel), parcel.key());
    }
    assertFalse(accepted.isEmpty(), "it carries nothing in this test: " + receipts);
  }

  @Test
  @DisplayName("P12: nothing to carry is nothing to answer")
  default void emptyConsignment() {
    assertEquals(List.of(), delivered(List.of()));
  }

  @Test
  @DisplayName("P12: before it is set up nothing leaves, and nothing is lost: it is tried later")
  default void notSetUp() {
    List<Parcel> parcels = ParcelSamples.of(profile().medium(), 1);
    List<Receipt> receipts = channel().deliver(new Consignment(Settings.none(), parcels, Map.of()));
    assertEquals(List.of(), problems(parcels, receipts));
    assertEquals("try-later", receipts.getFirst().outcome(), receipts.toString());
    assertFalse(receipts.getFirst().note().isBlank(), "it says what is missing");
    assertEquals(0, carried(parcels.getFirst()));
  }

  @Test
  @DisplayName(
      "P12: an idempotent channel that gets a parcel twice accepts it twice and sends it once")
  default void idempotent() {
    if (!profile().promise().equals(DeliveryPromise.IDEMPOTENT)) {
      assertEquals(
          0, profile().remembersDays(), "it promises no such thing, and remembers nothing");
      return;
    }
    Parcel first = ParcelSamples.one(profile().medium(), 1);
    Parcel second = ParcelSamples.one(profile().medium(), 2);
    assertEquals(accepted(delivered(List.of(first))), Set.of(first.key()));
    List<Parcel> both =
        Stream.of(first, second).limit(Math.min(2, profile().batchLimit())).toList();
    List<Receipt> again = delivered(both);
    assertEquals(List.of(), problems(both, again));
    assertTrue(accepted(again).contains(first.key()), again.toString());
    assertEquals(1, carried(first), "it left again");
    if (both.size() == 2) {
      assertEquals(1, carried(second), "a new parcel beside one that is known");
    }
  }

  private static List<String> problems(List<Parcel> parcels, List<Receipt> receipts) {
    Set<String> keys = parcels.stream().map(Parcel::key).collect(Collectors.toUnmodifiableSet());
    Stream<String> odd =
        receipts.stream()
            .filter(receipt ->
                !Set.of("accepted", "refused", "try-later").contains(receipt.outcome())
                    || receipt.outcome().equals("try-later") != receipt.notBefore().isPresent())
            .map(receipt -> "no outcome that the core understands: " + receipt);
    return Stream.concat(Answers.exactlyFor(keys, Receipt::key).problems(receipts).stream(), odd)
        .toList();
  }

  private static Set<String> accepted(List<Receipt> receipts) {
    return receipts.stream()
        .filter(receipt -> receipt.outcome().equals("accepted"))
        .map(Receipt::key)
        .collect(Collectors.toUnmodifiableSet());
  }
}
