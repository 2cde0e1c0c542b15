package org.code99.reasons;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.code99.host.data.Families;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** The reasons of the company: what it adds, calls otherwise and hides (S84). */
@Controller("/house/reasons")
@Secured("admin")
class ReasonPages {
  private static final String LIST = "reasons/reasons.jte";
  private static final String ONE = "reasons/reason.jte";
  private static final String TITLE = "Reasons";

  private final ReasonDesk desk;
  private final Pages pages;

  ReasonPages(ReasonDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** All of them, and the form for a new one. */
  record All(List<ReasonLine> lines, boolean maySay, Form form) {
    All {
      lines = List.copyOf(lines);
    }

    List<String> families() {
      return Families.codes();
    }

    /** Names as somebody typed them, when the form is shown again. */
    Map<String, String> typed() {
      return ReasonOrder.of(form).labels();
    }
  }

  /** One of them, and what it may be hidden behind. */
  record One(ReasonLine line, List<ReasonLine> others, ReasonOrder order, Form form) {
    One {
      others = List.copyOf(others);
    }
  }

  /** Languages by their English names, in the order of the form. */
  static List<Map.Entry<String, String>> languages() {
    return ReasonOrder.LANGUAGES.stream()
        .map(tag -> Map.entry(tag, Locale.of(tag).getDisplayLanguage(Locale.ENGLISH)))
        .toList();
  }

  @Get
  HttpResponse<?> reasons(HttpRequest<?> request, Actor actor) {
    return pages.show(request, LIST, TITLE, all(actor, Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      ReasonLine added = desk.add(actor, ReasonOrder.of(form));
      return pages.done("/house/reasons", "'" + added.label("en") + "' can be chosen from now on.");
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, LIST, TITLE, all(actor, form)).status(refused.kind().status());
    }
  }

  @Get("/{code}")
  HttpResponse<?> reason(HttpRequest<?> request, Actor actor, String code) {
    ReasonLine line = desk.one(actor, code);
    ReasonOrder order =
        new ReasonOrder(
            line.labels(),
            line.family(),
            line.hidden(),
            line.instead().orElse(""),
            line.edition(),
            "");
    return pages.show(request, ONE, line.label("en"), one(actor, line, order, Form.empty()));
  }

  @Post("/{code}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      HttpRequest<?> request, Actor actor, String code, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    ReasonOrder order = ReasonOrder.of(form);
    ReasonLine line = desk.one(actor, code);
    try {
      ReasonLine changed = desk.change(actor, code, order);
      return pages.done(
          "/house/reasons",
          "'%s' is %s. What was given before stays as it is."
              .formatted(changed.label("en"), changed.hidden() ? "hidden" : "there to be chosen"));
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages
          .again(request, ONE, line.label("en"), one(actor, line, order, form))
          .status(refused.kind().status());
    }
  }

  private All all(Actor actor, Form form) {
    return new All(desk.all(actor), desk.maySay(actor), form);
  }

  private One one(Actor actor, ReasonLine line, ReasonOrder order, Form form) {
    List<ReasonLine> others =
        desk.all(actor).stream()
            .filter(other -> !other.hidden() && !other.code().equals(line.code()))
            .toList();
    return new One(line, others, order, form);
  }
}
