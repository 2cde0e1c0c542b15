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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.reasons.Clash;
import org.code99.reasons.Clashes;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Between which two people it went wrong: for managers and admins only (S15). */
@Controller("/files/{id}/between")
@Secured({"manager", "admin"})
class ClashPages {
  private static final String PAGE = "desk/between.jte";
  private static final String TITLE = "Between whom";

  private final Clashes clashes;
  private final CaseFiles files;
  private final People people;
  private final Pages pages;

  ClashPages(Clashes clashes, CaseFiles files, People people, Pages pages) {
    this.clashes = clashes;
    this.files = files;
    this.people = people;
    this.pages = pages;
  }

  /** What the page shows. */
  record Between(CaseFile file, Optional<Clash> clash, List<Person> people, Form form) {
    Between {
      people = List.copyOf(people);
    }

    /** Who is chosen: what was typed, else what holds. */
    boolean chosen(Person person) {
      String id = person.id().toString();
      return form.text("ours").isEmpty()
          ? clash.filter(known -> known.ours().equals(person.id())).isPresent()
          : form.text("ours").equals(id);
    }

    /** Whether who works the file is one of the two. */
    boolean ownerIsOne() {
      return clash
          .flatMap(known -> file.owner().filter(owner -> owner.id().equals(known.ours())))
          .isPresent();
    }
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, Actor actor, UUID id) {
    return pages.show(request, PAGE, TITLE, between(actor, id, Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> name(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      Optional<UUID> ours = form.id("ours");
      form.check();
      clashes.name(actor, id, ours, form.text("theirs"));
      return pages.done("/files/" + id + "/between", "Noted. Managers and admins read it.");
    } catch (Refused refused) {
      Form again = Form.of(body);
      return pages.refused(request, PAGE, TITLE, again, refused, () -> between(actor, id, again));
    }
  }

  private Between between(Actor actor, UUID id, Form form) {
    return new Between(
        files.find(actor, id), clashes.of(actor, id), people.of(actor.company()), form);
  }
}
