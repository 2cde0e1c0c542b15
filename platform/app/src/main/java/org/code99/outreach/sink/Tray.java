package org.code99.outreach.sink;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.web.Refused;

/**
 * The letters of a company that lie in its sink, for those who see the files that they went to.
 * There only where the property {@value #PLACE} names a folder.
 */
@Singleton
@Requires(property = Tray.PLACE)
class Tray {
  static final String PLACE = "code99.mail-sink";

  private final Path place;
  private final Sql sql;

  Tray(@Property(name = PLACE) String place, Sql sql) {
    this.place = Path.of(place);
    this.sql = sql;
  }

  /**
   * A letter and where it belongs.
   *
   * @param on the business day on which it left
   */
  record Arrived(
      UUID parcel,
      UUID wave,
      UUID file,
      String company,
      String owner,
      LocalDate on,
      Letter letter) {}

  /** Whether a company has a sink. */
  boolean isThere(UUID company) {
    return Files.isDirectory(folder(company));
  }

  /** The newest first. */
  @Transactional
  public List<Arrived> letters(Actor actor) {
    if (!isThere(actor.company())) {
      return List.of();
    }
    Map<UUID, Letter> letters = new HashMap<>();
    new MailFolder(folder(actor.company()))
        .letters()
        .forEach(letter -> letter.parcel().ifPresent(parcel -> letters.put(parcel, letter)));
    return sql
        .list(
            """
            SELECT p.id, p.wave_id, p.file_id, p.sent_on, w.as_of, f.company, coalesce(f.owner_name, '') AS owner
              FROM outreach_parcel p
              JOIN outreach_wave w ON w.id = p.wave_id
              JOIN drawers_file f ON f.id = p.file_id
             WHERE p.company_id = ? AND p.id = ANY (?::uuid[])
               AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
            """,
            row ->
                new Arrived(
                    row.getObject("id", UUID.class),
                    row.getObject("wave_id", UUID.class),
                    row.getObject("file_id", UUID.class),
                    row.getString("company"),
                    row.getString("owner"),
                    Optional.ofNullable(row.getObject("sent_on", LocalDate.class))
                        .orElse(row.getObject("as_of", LocalDate.class)),
                    Objects.requireNonNull(letters.get(row.getObject("id", UUID.class)))),
            actor.company(),
            letters.keySet(),
            VisibleFiles.regions(actor))
        .stream()
        .sorted(Comparator.comparing(Arrived::on).reversed().thenComparing(Arrived::company))
        .toList();
  }

  /** One of them. */
  @Transactional
  public Arrived letter(Actor actor, UUID parcel) {
    return letters(actor).stream()
        .filter(arrived -> arrived.parcel().equals(parcel))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("letter"));
  }

  private Path folder(UUID company) {
    return place.resolve(company.toString());
  }
}
