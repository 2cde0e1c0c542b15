package org.code99.plugin.print;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.api.ChannelProfile;
import org.code99.api.Consignment;
import org.code99.api.GrantedFolder;
import org.code99.api.Medium;
import org.code99.api.OutreachChannel;
import org.code99.api.Parcel;
import org.code99.api.PluginContext;
import org.code99.api.Receipt;
import org.code99.api.Settings;
import org.code99.api.SettingsCheck;
import org.code99.api.SettingsFinding;
import org.code99.api.SettingsTrial;
import org.pf4j.Extension;

/**
 * Puts post into a granted folder: for each consignment a batch of print-ready files, and the
 * packing list that names them. The lists are what it knows parcels again by.
 */
@Extension
public final class PrintChannel implements OutreachChannel, SettingsCheck {
  /** How long packing lists are to be left where they are. */
  private static final int DAYS = 7;

  private static final int AT_ONCE = 50;
  private static final Duration SOON = Duration.ofMinutes(5);
  private static final Duration LATER = Duration.ofHours(1);

  /** Needs nothing of the platform but what it is handed. */
  public PrintChannel(PluginContext context) {}

  @Override
  public ChannelProfile profile(Settings settings) {
    return ChannelProfile.idempotent(Medium.POST, DAYS, AT_ONCE);
  }

  @Override
  public List<Receipt> deliver(Consignment consignment) {
    Optional<GrantedFolder> folder = consignment.folder("folder");
    if (folder.isEmpty()) {
      return later(
          consignment.parcels(), LATER, "no folder is granted: name one under Who uses what");
    }
    try {
      return deliver(folder.get(), consignment.parcels());
    } catch (UncheckedIOException e) {
      return later(consignment.parcels(), SOON, "the folder takes nothing: " + e.getMessage());
    }
  }

  @Override
  public List<SettingsFinding> check(SettingsTrial trial) {
    Optional<GrantedFolder> folder = trial.folder("folder");
    if (folder.isEmpty()) {
      return List.of(SettingsFinding.fails("folder", "No folder is named: all post waits."));
    }
    try {
      return List.of(
          SettingsFinding.works(
              "The folder is there and may be written; files in it: "
                  + folder.get().names().size()
                  + ". Nothing was put there."));
    } catch (UncheckedIOException e) {
      return List.of(SettingsFinding.fails("folder", "The folder: " + e.getMessage()));
    }
  }

  /** What is on a list already is finished and answered for; the others become one batch. */
  private static List<Receipt> deliver(GrantedFolder folder, List<Parcel> parcels) {
    PackingLists lists = PackingLists.in(folder, LocalDate.now(ZoneOffset.UTC).minusDays(DAYS + 1));
    List<Receipt> receipts = new ArrayList<>();
    List<Parcel> fresh = new ArrayList<>();
    for (Parcel parcel : parcels) {
      Optional<String> known = lists.find(parcel.key());
      if (known.isPresent()) {
        receipts.add(finished(folder, parcel, known.get()));
      } else if (parcel.documents().isEmpty()) {
        receipts.add(Receipt.refused(parcel.key(), "there is nothing to print"));
      } else {
        fresh.add(parcel);
      }
    }
    if (!fresh.isEmpty()) {
      Batch batch = Batch.of(Instant.now(), fresh);
      fresh.forEach(parcel -> Paper.of(parcel).layReady(folder));
      batch.writeList(folder);
      fresh.forEach(
          parcel -> receipts.add(finished(folder, parcel, batch.reference(parcel.key()))));
    }
    return List.copyOf(receipts);
  }

  private static Receipt finished(GrantedFolder folder, Parcel parcel, String reference) {
    Paper.of(parcel).show(folder, reference);
    return Receipt.accepted(parcel.key(), reference);
  }

  /** Nothing left; and what did, is on a list and will be known again. */
  private static List<Receipt> later(List<Parcel> parcels, Duration wait, String why) {
    Instant notBefore = Instant.now().plus(wait);
    return parcels.stream().map(p -> Receipt.tryLater(p.key(), notBefore, why)).toList();
  }
}
