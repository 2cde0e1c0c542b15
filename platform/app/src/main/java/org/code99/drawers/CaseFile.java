package org.code99.drawers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A lost customer's file as people read it. Text that nobody knows is empty.
 *
 * @param region where it lies; the company's own id for one that lies at the company itself
 * @param lostBy who had the account when it was lost, as the list says
 * @param loss the newest one, as last corrected
 * @param lifetime how many lifetimes it has lost
 * @param version to be told with a change, so that nobody overwrites what they have not seen
 */
public record CaseFile(
    UUID id,
    UUID drawer,
    String drawerName,
    String accountNo,
    String company,
    ListedAccount.Address address,
    String country,
    String industry,
    UUID region,
    Stage stage,
    Optional<Owner> owner,
    String lostBy,
    ListedAccount.Contact contact,
    Loss loss,
    int lifetime,
    Facts facts,
    int version) {

  /** The same without what a loss costs our rep: for where nobody is paid by it. */
  public CaseFile unpaid() {
    return new CaseFile(
        id,
        drawer,
        drawerName,
        accountNo,
        company,
        address,
        country,
        industry,
        region,
        stage,
        owner,
        lostBy,
        contact,
        loss.unpaid(),
        lifetime,
        facts,
        version);
  }

  /**
   * Who works it.
   *
   * @param since when they got it; empty for a file that was divided before that was kept
   */
  public record Owner(UUID id, String name, Optional<Instant> since) {}

  /**
   * What later rooms told of it; what nobody told is not so.
   *
   * @param dossierRead whether its present owner opened the dossier
   * @param factFindingClosedAt when the fact-finding visit was closed
   * @param visit that closed it
   * @param pitchAskedFor what they asked to be offered, the newest
   * @param clearingStep the last of the three steps that is done; 0 before the first
   * @param frozen why selling is frozen, if it is
   * @param firstContactOn the day of the first real contact, at which the clock stops
   * @param decided the newest decision; one made before fact finding was closed is history then
   * @param handovers how often it was handed over
   */
  public record Facts(
      boolean dossierRead,
      Optional<Instant> factFindingClosedAt,
      Optional<UUID> visit,
      Optional<PitchRequest> pitchAskedFor,
      int clearingStep,
      Optional<String> frozen,
      Optional<LocalDate> firstContactOn,
      Optional<Decided> decided,
      int handovers) {
    /** Whether fact finding is closed and nobody has decided since (S62). */
    public boolean undecided() {
      return factFindingClosedAt.isPresent() && decided.isEmpty();
    }
  }

  /** What they asked for, in their words. */
  public record PitchRequest(String words, LocalDate on) {}

  /**
   * A decision and who made it.
   *
   * @param decision its code
   * @param reopens what could open the file again; empty unless it is over
   */
  public record Decided(
      String decision, UUID by, String byName, Instant at, String why, String reopens) {}

  /**
   * One line of its history.
   *
   * @param kind {@code stage}, {@code owner}, {@code decision} or {@code fact}
   * @param by who did it, by name; a signal or the calendar have one too
   * @param from empty where there was nothing before
   */
  public record Move(Instant at, String by, String kind, String from, String to, String why) {}
}
