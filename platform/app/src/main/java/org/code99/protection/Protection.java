package org.code99.protection;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The door of the room: reads notes, keeps what they say, and tells who may be contacted. */
@Singleton
public class Protection {
  private final Flags flags;
  private final Suppressions suppressions;
  private final Rulings rulings;
  private final Standings standings;

  Protection(Flags flags, Suppressions suppressions, Rulings rulings, Standings standings) {
    this.flags = flags;
    this.suppressions = suppressions;
    this.rulings = rulings;
    this.standings = standings;
  }

  /** The reader comes into being with the first note, not with the application. */
  private static final class Shipped {
    static final NoteReader READER = new NoteReader(Lexicon.shipped());
  }

  /**
   * Reads a loss note for words of law, death and harm, for closed and moved businesses, for
   * hostility and for wishes: whatever taxonomy is bound, the same in every locale. Pure and
   * thread-safe; about half a million notes a second and more.
   *
   * @param sourceCode the source's own loss code, or blank
   * @param text the note, or blank; English, German, French and Spanish are read best
   */
  public static Reading read(String sourceCode, String text) {
    return Shipped.READER.read(sourceCode, text, Known.NOTHING);
  }

  /**
   * Reads a loss note with what is known about it, so that "next year" is a day and "Eva Muster
   * retired" is the person on file. Otherwise as {@link #read(String, String)}.
   *
   * @param asOf the day of the list: a note is not younger, so contact waits long enough
   * @param contact the name of the person on file, or blank
   */
  public static Reading read(String sourceCode, String text, LocalDate asOf, String contact) {
    return Shipped.READER.read(sourceCode, text, new Known(Optional.of(asOf), contact));
  }

  /**
   * Keeps what notes said. Flags are only ever added: a later note that leaves something unsaid
   * lowers nothing, and one that says it in other words raises a decided suspicion again.
   *
   * @param on the day of the notes, from which the rest after a clear "no" counts
   * @return how many flags are new
   */
  @Transactional
  public int record(UUID company, LocalDate on, Collection<Noted> noted) {
    return flags.add(company, on, noted);
  }

  /** Keeps what the first notes about new files said; it is empty afterwards. */
  @Transactional
  public void record(FirstFlags first) {
    flags.add(first);
  }

  /**
   * Rules on a suspicion or a wish.
   *
   * @return why it is refused, all reasons at once; nothing was written then
   */
  @Transactional
  public List<String> decide(UUID company, Decision decision) {
    return rulings.decide(company, decision);
  }

  /**
   * Suppresses an address or a number for ever; the first date stays.
   *
   * @throws IllegalArgumentException when nothing is left of it to compare
   */
  @Transactional
  public void suppress(UUID company, Suppressed what, LocalDate since, String by, String why) {
    suppressions.add(company, what, since, by, why);
  }

  /**
   * The same for every company of the group. What they learn of it is that somebody must not be
   * contacted; not who else has the customer.
   *
   * @param speaker the company of who says so, in whose audit trail it is noted
   */
  @Transactional
  public void suppressInGroup(UUID speaker, Suppressed what, LocalDate since, String by) {
    suppressions.addForGroup(speaker, what, since, by);
  }

  /** The standing of each of these files on a day. */
  @Transactional
  public Map<UUID, Standing> standings(UUID company, LocalDate asOf, Collection<UUID> files) {
    Map<UUID, Standing> all = new HashMap<>();
    files.forEach(file -> all.put(file, Standing.free(file)));
    standings.of(company, asOf, files, standing -> all.put(standing.file(), standing));
    return Map.copyOf(all);
  }

  /**
   * Tells every file of a company that something is known of, in the order of their ids; files that
   * are not told are free. Any number of files.
   */
  @Transactional
  public void eachStanding(UUID company, LocalDate asOf, Consumer<Standing> told) {
    standings.all(company, asOf, told);
  }
}
