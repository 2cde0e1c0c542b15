package org.code99.plugin.print;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.code99.api.GrantedFolder;
import org.code99.api.Kit;
import org.code99.api.Parcel;
import org.code99.api.Recipient;

/**
 * Parcels that are printed together. Its name tells when it came, in UTC; its files sort in the
 * order of the packing list.
 */
final class Batch {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final List<String> HEADINGS =
      List.of(
          "no",
          "file",
          "kind",
          "company",
          "person",
          "address",
          "country",
          "from",
          "items",
          "artwork",
          "handling",
          "parcel");

  private final String name;
  private final Map<String, Parcel> parcels = new LinkedHashMap<>();
  private final Map<String, String> references = new LinkedHashMap<>();

  private Batch(String name, List<Parcel> parcels) {
    this.name = name;
    for (Parcel parcel : parcels) {
      this.parcels.put(parcel.key(), parcel);
      references.put(parcel.key(), reference(name, this.parcels.size()));
    }
  }

  /** Two batches never share a parcel, so the end of the first key tells them apart. */
  static Batch of(Instant now, List<Parcel> parcels) {
    String key = parcels.getFirst().key();
    return new Batch(
        WHEN.format(now) + "-" + key.substring(Math.max(0, key.length() - 6)), parcels);
  }

  static String reference(String batch, int number) {
    return "%s-%02d".formatted(batch, number);
  }

  /** By which a parcel is found in the folder: what its file begins with. */
  String reference(String key) {
    return Objects.requireNonNull(references.get(key));
  }

  void writeList(GrantedFolder folder) {
    StringBuilder list = new StringBuilder(Csv.line(HEADINGS));
    parcels.values().forEach(parcel -> list.append(Csv.line(row(parcel))));
    folder.write(PackingLists.name(name), list.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<String> row(Parcel parcel) {
    Recipient to = parcel.recipient();
    Paper paper = Paper.of(parcel);
    String reference = reference(parcel.key());
    return List.of(
        reference.substring(name.length() + 1),
        paper.fileName(reference),
        parcel.piece().kind().code(),
        to.company(),
        to.person().orElse(""),
        String.join(", ", to.addressLines()),
        to.country(),
        parcel.sender().signer(),
        parcel.piece().kit().map(Batch::items).orElse(""),
        String.join("; ", paper.artwork()),
        parcel.piece().kit().map(Kit::handling).orElse(""),
        parcel.key());
  }

  private static String items(Kit kit) {
    return kit.items().stream()
        .map(item -> item.quantity() + " x " + item.name() + " [" + item.sku() + "]")
        .collect(Collectors.joining("; "));
  }
}
