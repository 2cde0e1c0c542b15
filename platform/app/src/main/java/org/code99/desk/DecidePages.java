package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.people.Role;
import org.code99.watch.Tripwire;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Screen 6: what now? */
@Controller("/files/{id}/decide")
@Secured({"manager", "salesperson"})
class DecidePages {
  private static final String PAGE = "desk/decide.jte";
  private static final String TITLE = "What now?";

  private final CaseFiles files;
  private final Deciding deciding;
  private final Advisor advisor;
  private final People people;
  private final Pages pages;

  DecidePages(CaseFiles files, Deciding deciding, Advisor advisor, People people, Pages pages) {
    this.files = files;
    this.deciding = deciding;
    this.advisor = advisor;
    this.people = people;
    this.pages = pages;
  }

  /** What the page shows. */
  record WhatNow(
      CaseFile file, List<Advice> advice, List<Person> others, boolean manager, Form form) {
    WhatNow {
      advice = List.copyOf(advice);
      others = List.copyOf(others);
    }

    List<Tripwire.Kind> tripwires() {
      return List.of(Tripwire.Kind.values());
    }

    /** Whether this is the way that was just tried. */
    boolean tried(String decision) {
      return form.text("decision").equals(decision);
    }

    /** What was typed where this way was tried. */
    String typed(String decision, String field) {
      return tried(decision) ? form.text(field) : "";
    }

    static String words(Tripwire.Kind kind) {
      return switch (kind) {
        case BUYER_LEFT -> "Who decided against us leaves";
        case ACQUIRED -> "They are bought, or merge";
        case COMPETITOR_FAILING -> "Whoever has them now fails";
        case NEEDS_CHANGED -> "They need something else";
        case CONTRACT_ENDS -> "Their contract ends";
        case FIX_SHIPPED -> "What drove them away is fixed";
        case COOLING_OFF_OVER -> "Enough time has passed";
      };
    }
  }

  @Get
  @Transactional
  HttpResponse<?> ask(HttpRequest<?> request, Actor actor, UUID id) {
    return pages.show(request, PAGE, TITLE, whatNow(actor, id, Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    CaseFile before = files.find(actor, id);
    try {
      deciding.decide(actor, id, form);
    } catch (Refused refused) {
      Form again = Form.of(body);
      again.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, whatNow(actor, id, again));
    }
    boolean still = actor.seesRegions() || !form.text("decision").matches("hand_over|drop");
    return pages.done(
        still ? "/files/" + id : "/today",
        "Decided: %s. %s.".formatted(before.company(), said(form.text("decision"))));
  }

  private static String said(String decision) {
    return switch (decision) {
      case "begin" -> "It begins again";
      case "watch" -> "We watch, and a signal wakes it";
      case "hand_over" -> "Somebody else goes on";
      case "over" -> "The opera is over";
      default -> "Back in the drawer";
    };
  }

  private WhatNow whatNow(Actor actor, UUID id, Form form) {
    CaseFile file = files.find(actor, id);
    return new WhatNow(
        file,
        advisor.on(actor, file),
        people.of(actor.company()).stream()
            .filter(Person::active)
            .filter(person -> file.owner().filter(o -> o.id().equals(person.id())).isEmpty())
            .toList(),
        actor.is(Role.MANAGER),
        form);
  }
}
