package org.code99.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.code99.agreements.Agreement;
import org.code99.agreements.Duty;
import org.code99.outreach.print.PlainSheet;
import org.code99.web.Show;

/**
 * An agreement on paper (S54): what it says, who owes what by when, and room for two signatures.
 *
 * @param us our company's name
 * @param them the customer's name
 * @param shown replaces what no font has
 */
record AgreementSheet(String us, String them, UnaryOperator<String> shown) {
  private static final int ROOM_FOR_A_NAME = 2;

  PlainSheet of(Agreement.Version version) {
    List<PlainSheet.Part> parts = new ArrayList<>();
    if (!version.terms().text().isBlank()) {
      parts.add(words(version.terms().text()));
    }
    duties(parts, us, Duty.Side.OURS, version.terms().duties());
    duties(parts, them, Duty.Side.THEIRS, version.terms().duties());
    version
        .acceptance()
        .ifPresentOrElse(
            accepted -> {
              parts.add(new PlainSheet.Heading("Accepted"));
              parts.add(words(accepted.by() + ", " + Show.words(accepted.how())));
            },
            () -> {
              sign(parts, us);
              sign(parts, them);
            });
    return new PlainSheet(
        shown.apply(version.terms().title()),
        shown.apply("%s and %s · version %d".formatted(us, them, version.number())),
        parts,
        shown.apply("%s · written by %s".formatted(us, version.draftedBy())),
        "en");
  }

  private void duties(List<PlainSheet.Part> parts, String who, Duty.Side side, List<Duty> duties) {
    List<Duty> theirs = duties.stream().filter(duty -> duty.side() == side).toList();
    if (theirs.isEmpty()) {
      return;
    }
    parts.add(new PlainSheet.Heading(shown.apply("What " + who + " will do")));
    for (int i = 0; i < theirs.size(); i++) {
      Duty duty = theirs.get(i);
      parts.add(
          new PlainSheet.Entry(
              Integer.toString(i + 1),
              shown.apply(duty.what()),
              shown.apply(duty.ownerName()),
              Show.day(duty.dueOn())));
    }
  }

  private void sign(List<PlainSheet.Part> parts, String who) {
    parts.add(new PlainSheet.Heading(shown.apply("Place, day and signature of " + who)));
    parts.add(new PlainSheet.Lines(ROOM_FOR_A_NAME));
  }

  private PlainSheet.Words words(String text) {
    return new PlainSheet.Words(shown.apply(text));
  }
}
