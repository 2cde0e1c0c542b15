package org.code99.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.code99.outreach.print.PlainSheet;
import org.code99.visits.ClearingAgenda;
import org.code99.web.Show;

/**
 * The agenda of clearing the air on paper (S51): three steps with room for what is said. What is
 * not mended is named, never left out.
 */
record AgendaSheet(LocalDate today, UnaryOperator<String> shown) {
  private static final int SHOWING_FIXES = 2;
  private static final int ROOM_FOR_WORDS = 6;

  PlainSheet of(ClearingAgenda agenda) {
    List<PlainSheet.Part> parts = new ArrayList<>();
    for (ClearingAgenda.Step step : agenda.steps()) {
      parts.add(new PlainSheet.Heading(step.number() + ". " + shown.apply(step.title())));
      parts.add(new PlainSheet.Words(shown.apply(step.prompt())));
      if (step.number() == SHOWING_FIXES) {
        mended(parts, agenda);
      }
      step.said()
          .forEach(said ->
              parts.add(
                  new PlainSheet.Entry(
                      "",
                      shown.apply((said.notes() + " " + said.outcome()).strip()),
                      shown.apply(said.by()),
                      Show.day(said.on()))));
      parts.add(new PlainSheet.Lines(ROOM_FOR_WORDS));
    }
    return new PlainSheet(
        "Clear the air",
        shown.apply(agenda.company()),
        parts,
        shown.apply(agenda.company() + " · " + Show.day(today)),
        "en");
  }

  private void mended(List<PlainSheet.Part> parts, ClearingAgenda agenda) {
    agenda
        .notFixedYet()
        .forEach(cause ->
            parts.add(
                new PlainSheet.Warning(
                    shown.apply(
                        cause.labels().getOrDefault("en", cause.cause())
                            + ": not fixed yet. Say so."))));
    agenda
        .fixed()
        .forEach(fix ->
            parts.add(
                new PlainSheet.Entry(
                    "",
                    shown.apply(fix.labels().getOrDefault("en", fix.cause())),
                    shown.apply(fix.proof()),
                    "fixed since " + Show.day(fix.since()))));
  }
}
