package org.code99.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.outreach.print.PlainSheet;
import org.code99.outreach.print.Press;
import org.code99.protection.Standing;
import org.code99.web.Show;

/** What stands where in a packet. */
record PacketSheets(Press press, String drawer, String marker, LocalDate today) {
  private static final int ROOM_FOR_WORDS = 5;

  static boolean stopped(Map<UUID, Standing> standings, PacketFile file) {
    Standing standing = standings.get(file.id());
    return standing != null && standing.level() == Standing.Level.STOPPED;
  }

  PlainSheet list(String owner, List<PacketFile> files, Map<UUID, Standing> standings) {
    List<PlainSheet.Part> parts = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      PacketFile file = files.get(i);
      parts.add(
          new PlainSheet.Entry(
              Integer.toString(i + 1),
              shown(file.company() + (stopped(standings, file) ? " - STOP, do not contact" : "")),
              shown(note(file)),
              file.perYear().map(Show::money).orElse("value unknown")));
    }
    return sheet(
        owner,
        "%s · %s · %d customers, the most promising first".formatted(marker, drawer, files.size()),
        parts);
  }

  private static String note(PacketFile file) {
    String score = file.points().map(points -> points + " of 100").orElse("");
    return String.join(
        " · ",
        List.of(score, file.reason(), file.place()).stream().filter(s -> !s.isEmpty()).toList());
  }

  PlainSheet file(PacketFile file, Map<UUID, Standing> standings) {
    List<PlainSheet.Part> parts = new ArrayList<>();
    Standing standing = standings.get(file.id());
    if (standing != null && standing.level() == Standing.Level.HELD) {
      parts.add(new PlainSheet.Warning(shown("Wait: " + String.join(" ", standing.because()))));
    }
    parts.add(new PlainSheet.Heading("Who is there now"));
    parts.add(
        new PlainSheet.Words(
            shown(file.person() + (file.phone().isEmpty() ? "" : "\n" + file.phone()))));
    parts.add(new PlainSheet.Heading("What went wrong"));
    boolean silent = (file.reason() + file.ours() + file.theirs()).isEmpty();
    parts.add(
        new PlainSheet.Words(
            shown(silent ? "Nobody wrote down why we lost them." : file.reason())));
    quoted(parts, "We say: ", file.ours());
    quoted(parts, "They say: ", file.theirs());
    if (!file.lines().isEmpty()) {
      parts.add(new PlainSheet.Heading("Why here in the order"));
      parts.add(new PlainSheet.Words(shown(String.join("\n", file.lines()))));
    }
    for (String question :
        List.of(
            "What did they say? Write it as if they may read it.",
            "What did it cost them?",
            "If we solved it, would they?")) {
      parts.add(new PlainSheet.Heading(question));
      parts.add(new PlainSheet.Lines(ROOM_FOR_WORDS));
    }
    String worth =
        file.perYear().map(money -> Show.money(money) + " a year").orElse("value unknown");
    return sheet(
        file.company(),
        String.join(
            " · ",
            List.of(file.accountNo(), worth, file.place()).stream()
                .filter(s -> !s.isEmpty())
                .toList()),
        parts);
  }

  private void quoted(List<PlainSheet.Part> parts, String who, String words) {
    if (!words.isEmpty()) {
      parts.add(new PlainSheet.Words(shown(who + words)));
    }
  }

  private PlainSheet sheet(String title, String subtitle, List<PlainSheet.Part> parts) {
    return new PlainSheet(
        shown(title), shown(subtitle), parts, shown(drawer + " · " + Show.day(today)), "en");
  }

  /** A letter that no font has must not cost the whole sheet. */
  private String shown(String text) {
    String shown = text;
    for (int missing : press.missing(text)) {
      shown = shown.replace(Character.toString(missing), "?");
    }
    return shown;
  }
}
