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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.people.Role;
import org.code99.watch.DeclaredKind;
import org.code99.watch.Tripwire;
import org.code99.watch.Watch;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;
import org.code99.web.Show;

/** Screen 6: what now? */
@Controller("/files/{id}/decide")
@Secured({"manager", "salesperson"})
class DecidePages {
  private static final String PAGE = "desk/decide.jte";
  private static final String TITLE = "What now?";
  private static final Set<String> FIELDS =
      Set.of("why", "tripwires", "person", "formerShare", "reopens");
  private static final Map<Tripwire.Kind, String> WORDS =
      Map.of(
          Tripwire.Kind.BUYER_LEFT, "Who decided against us leaves",
          Tripwire.Kind.ACQUIRED, "They are bought, or merge",
          Tripwire.Kind.COMPETITOR_FAILING, "Whoever has them now fails",
          Tripwire.Kind.NEEDS_CHANGED, "They need something else",
          Tripwire.Kind.CONTRACT_ENDS, "Their contract ends",
          Tripwire.Kind.FIX_SHIPPED, "What drove them away is fixed",
          Tripwire.Kind.COOLING_OFF_OVER, "Enough time has passed");

  private final CaseFiles files;
  private final Deciding deciding;
  private final Advisor advisor;
  private final Watch watch;
  private final People people;
  private final Pages pages;

  DecidePages(
      CaseFiles files,
      Deciding deciding,
      Advisor advisor,
      Watch watch,
      People people,
      Pages pages) {
    this.files = files;
    this.deciding = deciding;
    this.advisor = advisor;
    this.watch = watch;
    this.people = people;
    this.pages = pages;
  }

  /** What the page shows. */
  record WhatNow(
      CaseFile file,
      List<Advice> advice,
      List<DeclaredKind> declared,
      List<Person> others,
      boolean manager,
      Form form) {
    WhatNow {
      advice = List.copyOf(advice);
      declared = List.copyOf(declared);
      others = List.copyOf(others);
    }

    /** The house's own, then those that sources of signals declared. */
    List<Waited> tripwires() {
      return Stream.concat(
              Tripwire.Kind.ours().stream().map(WhatNow::waited),
              declared.stream().map(kind -> new Waited(kind.kind(), kind.label())))
          .toList();
    }

    /** Whether this is the way that was just tried. */
    boolean tried(String decision) {
      return form.text("decision").equals(decision);
    }

    /** What was typed where this way was tried. */
    String typed(String decision, String field) {
      return tried(decision) ? form.text(field) : "";
    }

    /** What is wrong with this way, where it was just tried. */
    Form faults(String decision) {
      return tried(decision) ? form : Form.empty();
    }

    /** What is wrong and stands at no field. */
    List<Fault> above() {
      return form.faults().stream()
          .filter(fault ->
              !FIELDS.contains(fault.field())
                  && tripwires().stream().noneMatch(one -> one.kind().code().equals(fault.field())))
          .toList();
    }

    private static Waited waited(Tripwire.Kind kind) {
      return new Waited(kind, WORDS.getOrDefault(kind, Show.words(kind.code())));
    }
  }

  /** What a file may wait for, as people read it. */
  record Waited(Tripwire.Kind kind, String words) {}

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
      deciding.decide(actor, id, DecisionForm.read(form, deciding.kinds(actor)));
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
        watch.declaredKinds(actor),
        people.of(actor.company()).stream()
            .filter(Person::active)
            .filter(person -> file.owner().filter(o -> o.id().equals(person.id())).isEmpty())
            .toList(),
        actor.is(Role.MANAGER),
        form);
  }
}
