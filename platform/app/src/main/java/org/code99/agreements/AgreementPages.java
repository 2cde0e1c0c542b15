package org.code99.agreements;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** The second chance: what they would do if, the handshake, the document (S53-S55, P5). */
@Controller("/files/{id}/agreement")
@Secured({"manager", "salesperson"})
class AgreementPages {
  private static final String PAGE = "agreements/agreement.jte";
  private static final String TITLE = "The second chance";
  private static final Duration LINK = Duration.ofDays(14);

  private final Agreements agreements;
  private final Pages pages;
  private final LocalDays days;

  AgreementPages(Agreements agreements, Pages pages, LocalDays days) {
    this.agreements = agreements;
    this.pages = pages;
    this.days = days;
  }

  /**
   * What the page shows.
   *
   * @param link that was just made, shown this once
   */
  record Second(
      UUID file,
      String company,
      List<CommitmentMade> commitments,
      List<Agreement> agreements,
      List<Obligation> obligations,
      LocalDate today,
      Optional<String> link,
      Form form) {
    Second {
      commitments = List.copyOf(commitments);
      agreements = List.copyOf(agreements);
      obligations = List.copyOf(obligations);
    }

    /** Where the form was sent to that is shown again, empty for none. */
    String tried() {
      return form.text("form");
    }

    /** What was typed, in the form that is shown again. */
    String typed(String which, String field) {
      return tried().equals(which) ? form.text(field) : "";
    }

    /** What is wrong with the form that is shown again; nothing for the other ones. */
    Form faults(String which) {
      return tried().equals(which) ? form : Form.empty();
    }

    /** What is wrong and stands at no field of that form. */
    List<Fault> above() {
      return form.faults().stream()
          .filter(fault -> tried().isEmpty() || fault.field().isEmpty())
          .toList();
    }

    int rows() {
      return TermsForm.ROWS;
    }
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request, Actor actor, UUID id) {
    return pages.show(request, PAGE, TITLE, second(actor, id, Optional.empty(), Form.empty()));
  }

  @Post("/commitment")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> commit(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        body,
        form -> {
          Committed made =
              agreements.commit(actor, id, SaidYes.read(actor, form, days.today(actor)));
          return sentences("Noted.", made.remarks());
        });
  }

  @Post("/handshake")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> shake(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        body,
        form -> {
          Terms terms = TermsForm.read(Agreement.Form.HANDSHAKE, form);
          form.check();
          return sentences("Shaken on.", agreements.shake(actor, id, form.text("withWhom"), terms));
        });
  }

  /** Writes the first version, or the next one where the form names the agreement. */
  @Post("/document")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> write(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        body,
        form -> {
          Terms terms = TermsForm.read(Agreement.Form.DOCUMENT, form);
          Optional<UUID> agreement = form.id("agreement");
          int read = agreement.isPresent() ? TermsForm.version(form, "readVersion") : 0;
          form.check();
          if (agreement.isPresent()) {
            return "Version %d is written. The one before stays as it is."
                .formatted(agreements.revise(actor, agreement.get(), read, terms));
          }
          agreements.draft(actor, id, terms);
          return "Written. It binds nobody until it is accepted.";
        });
  }

  /** The link is shown on the answer itself, this once: only its hash is kept. */
  @Post("/invite")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> invite(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    Optional<String> link = Optional.empty();
    try {
      UUID agreement = form.id("agreement").orElseThrow(() -> Refused.notFound("agreement"));
      String host = Optional.ofNullable(request.getHeaders().get("Host")).orElse("localhost");
      link =
          Optional.of(
              (request.isSecure() ? "https://" : "http://")
                  + host
                  + "/agreement/"
                  + agreements.invite(actor, agreement, LINK).token());
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, second(actor, id, link, form));
    }
    return pages.show(request, PAGE, TITLE, second(actor, id, link, form));
  }

  @Post("/accepted")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> accepted(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        body,
        form -> {
          UUID agreement = form.id("agreement").orElseThrow(() -> Refused.notFound("agreement"));
          int version = TermsForm.version(form, "version");
          form.check();
          agreements.acceptedInWriting(actor, agreement, version, form.text("name"));
          return "Accepted. It holds from now on.";
        });
  }

  @Post("/obligations/{obligation}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> outcome(
      HttpRequest<?> request,
      Actor actor,
      UUID id,
      UUID obligation,
      @Body Map<String, Object> body) {
    return take(
        request,
        actor,
        id,
        body,
        form -> {
          LocalDate on = form.past("on", days.today(actor));
          form.check();
          if (form.text("outcome").equals("broken")) {
            agreements.broken(actor, obligation, on, form.text("evidence"));
            return "Noted. Its manager hears of it today.";
          }
          agreements.kept(actor, obligation, on, form.text("evidence"));
          return "Kept. Well done.";
        });
  }

  private HttpResponse<?> take(
      HttpRequest<?> request,
      Actor actor,
      UUID id,
      Map<String, Object> body,
      Function<Form, String> act) {
    Form form = Form.of(body);
    try {
      String notice = act.apply(form);
      return pages.done("/files/" + id + "/agreement", notice);
    } catch (Refused refused) {
      Form again = Form.of(body);
      again.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, second(actor, id, Optional.empty(), again));
    }
  }

  private static String sentences(String first, List<String> more) {
    return (first + " " + String.join(" ", more)).strip();
  }

  private Second second(Actor actor, UUID id, Optional<String> link, Form form) {
    return new Second(
        id,
        agreements.customer(actor, id),
        agreements.commitments(actor, id),
        agreements.of(actor, id),
        agreements.obligations(actor, id),
        days.today(actor),
        link,
        form);
  }
}
