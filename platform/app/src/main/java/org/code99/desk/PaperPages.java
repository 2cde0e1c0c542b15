package org.code99.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.code99.agreements.Agreement;
import org.code99.agreements.Agreements;
import org.code99.outreach.print.Imprint;
import org.code99.outreach.print.PlainSheet;
import org.code99.outreach.print.Press;
import org.code99.outreach.print.PrintRun;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.regions.Regions;
import org.code99.visits.Visits;

/** What is taken along on paper, from a page or the API: an agreement, the agenda of a visit. */
@Controller
@Secured({"manager", "salesperson"})
class PaperPages {
  private final Agreements agreements;
  private final Visits visits;
  private final Regions regions;
  private final LocalDays days;

  PaperPages(Agreements agreements, Visits visits, Regions regions, LocalDays days) {
    this.agreements = agreements;
    this.visits = visits;
    this.regions = regions;
    this.days = days;
  }

  /** The newest version of an agreement. */
  @Get(uris = {"/agreements/{id}/paper", "/api/v1/agreements/{id}/paper"})
  HttpResponse<byte[]> agreement(Actor actor, UUID id) throws IOException {
    Agreement agreement = agreements.find(actor, id);
    Press press = new Press();
    AgreementSheet sheet =
        new AgreementSheet(
            regions.company(actor.company()).name(),
            agreements.customer(actor, agreement.file()),
            text -> shown(press, text));
    return pdf(press, actor, sheet.of(agreement.latest()), "agreement.pdf");
  }

  /** The agenda of clearing the air, with room to write on. */
  @Get(uris = {"/files/{id}/air/paper", "/api/v1/case-files/{id}/clearing/paper"})
  HttpResponse<byte[]> agenda(Actor actor, UUID id) throws IOException {
    Press press = new Press();
    AgendaSheet sheet = new AgendaSheet(days.today(actor), text -> shown(press, text));
    return pdf(press, actor, sheet.of(visits.agenda(actor, id)), "agenda.pdf");
  }

  private HttpResponse<byte[]> pdf(Press press, Actor actor, PlainSheet sheet, String name)
      throws IOException {
    LocalDate today = days.today(actor);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintRun run = press.letters(out, new Imprint(sheet.title(), actor.name(), "en", today))) {
      run.add(sheet);
    }
    return HttpResponse.ok(out.toByteArray())
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /** A letter that no font has must not cost the whole sheet. */
  private static String shown(Press press, String text) {
    String shown = text;
    for (int missing : press.missing(text)) {
      shown = shown.replace(Character.toString(missing), "?");
    }
    return shown;
  }
}
