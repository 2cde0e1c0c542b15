package org.code99.office;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.web.Addresses;
import org.code99.web.Means;
import org.code99.web.Needed;

/** Our people for programs. */
@Controller("/api/v1/people")
@Secured({"admin", "manager"})
class PeopleApi {
  private final Staff staff;
  private final CaseFiles files;

  PeopleApi(Staff staff, CaseFiles files) {
    this.staff = staff;
    this.files = files;
  }

  /** A list without a further page. */
  record Everybody(List<PersonRow> items) {
    Everybody {
      items = List.copyOf(items);
    }
  }

  /** Whether somebody is let in. */
  record Activity(@Needed boolean active) {}

  /** Who takes all files of somebody over, and why. */
  record Takeover(@Needed UUID person, Optional<String> why) {}

  @Get
  Everybody all(Actor actor) {
    return new Everybody(staff.of(actor));
  }

  @Get("/{id}")
  PersonRow one(Actor actor, UUID id) {
    return staff.one(actor, id);
  }

  @Post
  @Secured("admin")
  HttpResponse<Map<String, String>> add(
      HttpRequest<?> request, Actor actor, @Body PersonOrder order) {
    return HttpResponse.created(
        Map.of("link", Addresses.of(request, "/password/" + staff.add(actor, order))));
  }

  @Put("/{id}")
  @Secured("admin")
  @Means("What is left out stays as it is.")
  PersonRow allow(Actor actor, UUID id, @Body PersonChange change) {
    staff.allow(actor, id, change);
    return staff.one(actor, id);
  }

  @Post("/{id}/link")
  @Secured("admin")
  HttpResponse<Map<String, String>> link(HttpRequest<?> request, Actor actor, UUID id) {
    return HttpResponse.created(
        Map.of("link", Addresses.of(request, "/password/" + staff.passwordLink(actor, id))));
  }

  @Put("/{id}/active")
  @Secured("admin")
  PersonRow activate(Actor actor, UUID id, @Body Activity order) {
    staff.activate(actor, id, order.active());
    return staff.one(actor, id);
  }

  @Post("/{id}/takeover")
  @Secured("manager")
  CaseFiles.TakenOver takeOver(Actor actor, UUID id, @Body Takeover order) {
    staff.one(actor, id);
    return files.takeOver(actor, id, order.person(), order.why().orElse(""));
  }
}
