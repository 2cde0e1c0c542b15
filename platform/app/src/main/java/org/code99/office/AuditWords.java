package org.code99.office;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.code99.audit.Change;
import org.code99.web.Show;

/** How the page of the audit trail calls what happened. */
final class AuditWords {
  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          entry("commission.paid", "Commission paid"),
          entry("commission.split", "Commission split"),
          entry("commission.terms", "Terms of commission"),
          entry("company.marker", "Marker of drawers"),
          entry("company.sender", "Sender of letters"),
          entry("drawer.divide", "Drawer divided"),
          entry("file.decide", "File decided"),
          entry("file.handover", "File handed over"),
          entry("file.move", "File moved to another drawer"),
          entry("file.reopen", "File opened again"),
          entry("files.takeover", "Files taken over"),
          entry("house.released", "House released after a restore"),
          entry("offers.pitch.refused", "Pitch refused"),
          entry("offers.promise", "Promise from the shelf"),
          entry("offers.shelf.put", "Thing on the shelf"),
          entry("offers.shelf.retire", "Thing retired from the shelf"),
          entry("parcel.resolve", "Said whether a piece left"),
          entry("people.account", "What somebody may do"),
          entry("people.active", "Somebody let in or out"),
          entry("people.link", "Link for a password"),
          entry("people.password", "Password chosen"),
          entry("people.token", "API token"),
          entry("plan.accept", "Game plan accepted"),
          entry("plugin.running", "Where a plugin runs"),
          entry("plugin.switch", "Plugin switched"),
          entry("protection.decide", "Ruling on a stop"),
          entry("protection.suppress", "Suppression"),
          entry("region.added", "Region drawn"),
          entry("region.check", "Settings tried out"),
          entry("region.choice", "Choice of a plugin"),
          entry("region.drawn", "Region changed"),
          entry("region.settings", "Settings of a plugin"),
          entry("region.switch", "Switch of who uses what"),
          entry("region.switch.off", "Switch called off"),
          entry("reply.record", "Answer of a customer"),
          entry("rule.override", "House rule passed"),
          entry("rule.set", "House rule set"),
          entry("visits.closed", "Visit closed"),
          entry("wave.approve", "Wording of a wave approved"),
          entry("wave.compose", "Wave composed"),
          entry("wave.posted", "Wave posted"),
          entry("wave.pull", "Piece pulled from a wave"),
          entry("wave.release", "Wave handed over"));

  private AuditWords() {}

  /** An action in words; one of which nobody thought here by its own. */
  static String action(String code) {
    String known = ACTIONS.get(code);
    if (known != null) {
      return known;
    }
    String words = Show.words(code.replace('.', ' '));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A detail in words where it tells changes; else as it stands. */
  static String detail(String told) {
    String changes =
        Change.in(told).stream().map(AuditWords::change).collect(Collectors.joining("; "));
    return changes.isEmpty() ? told : changes;
  }

  private static String change(Change change) {
    String field = change.field().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return "%s: %s, was %s".formatted(field, text(change.after()), text(change.before()));
  }

  private static String text(String told) {
    return told.isEmpty() ? "empty" : told;
  }
}
