package org.code99.desk;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.drawers.DivideDrawer;
import org.code99.drawers.DivisionOrder;
import org.code99.drawers.DivisionPlan;
import org.code99.drawers.DivisionRule;
import org.code99.drawers.Drawers;
import org.code99.drawers.FilePage;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Needed;
import org.code99.web.Refused;
import org.code99.web.Sound;
import org.jspecify.annotations.Nullable;

/** Drawers for programs. */
@Controller("/api/v1/drawers")
@Secured({"manager", "admin", "legal"})
class DrawerApi {
  private final Overview overview;
  private final ToldFiles files;
  private final DivideDrawer divide;
  private final Drawers drawers;

  DrawerApi(Overview overview, ToldFiles files, DivideDrawer divide, Drawers drawers) {
    this.overview = overview;
    this.files = files;
    this.divide = divide;
    this.drawers = drawers;
  }

  /** All drawers. */
  record Cards(List<DrawerCard> items) {}

  /** A drawer that is to be there. */
  record Named(@Nullable String name) {}

  /** The drawer that is there. */
  record Made(UUID id, String name) {}

  /**
   * How to divide.
   *
   * @param rule {@code equal_count}, {@code equal_value}, {@code territory} or {@code capacity}
   * @param people everybody active of the manager's regions when left out
   */
  record Division(
      @Nullable String rule,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Receiver> people) {}

  /** Somebody who gets files, and how many they can take. */
  record Receiver(@Needed UUID person, @Nullable Integer capacity) {}

  @Get
  Cards all(Actor actor) {
    return new Cards(overview.drawers(actor));
  }

  /** The drawer of a name: 201 where it was made, 200 where it was there. */
  @Post
  @Secured({"manager", "admin"})
  HttpResponse<Made> make(Actor actor, @Body Named named) {
    String name = named.name() == null ? "" : named.name().strip();
    if (name.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(
              Fault.at("name", "A drawer has a name: say which, it is made if it is not there.")));
    }
    Optional<Fault> endless = Sound.name("name", name);
    if (endless.isPresent()) {
      throw new Refused(Refused.Kind.INVALID, List.of(endless.get()));
    }
    Optional<UUID> known = drawers.named(actor.company(), name);
    if (known.isPresent()) {
      return HttpResponse.ok(new Made(known.get(), name));
    }
    UUID id = drawers.drawer(actor.company(), name);
    return HttpResponse.created(new Made(id, name), URI.create("/api/v1/drawers/" + id));
  }

  @Get("/{id}")
  DrawerCard one(Actor actor, UUID id) {
    return overview.drawers(actor).stream()
        .filter(card -> card.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("drawer"));
  }

  @Get("/{id}/files")
  FilePage files(
      HttpRequest<?> request, Actor actor, UUID id, @QueryValue(defaultValue = "50") int limit) {
    one(actor, id);
    FileLink link = FileLink.of(request);
    return files.list(actor, link.filter().in(id), link.after(), limit);
  }

  @Post("/{id}/division/preview")
  @Secured("manager")
  DivisionPlan preview(Actor actor, UUID id, @Body Division division) {
    return divide.preview(actor, order(id, division));
  }

  @Post("/{id}/division")
  @Secured("manager")
  DivisionPlan apply(Actor actor, UUID id, @Body Division division) {
    return divide.apply(actor, order(id, division));
  }

  private static DivisionOrder order(UUID drawer, Division division) {
    DivisionRule rule =
        Arrays.stream(DivisionRule.values())
            .filter(known -> known.code().equals(division.rule()))
            .findFirst()
            .orElseThrow(() ->
                new Refused(
                    Refused.Kind.INVALID,
                    List.of(
                        Fault.at(
                            "rule",
                            "The rule is one of equal_count, equal_value, territory and capacity."))));
    return new DivisionOrder(
        drawer,
        rule,
        Optional.ofNullable(division.people()).orElse(List.of()).stream()
            .map(DrawerApi::receiver)
            .toList());
  }

  private static DivisionOrder.Receiver receiver(Receiver told) {
    Integer capacity = told.capacity();
    return new DivisionOrder.Receiver(
        told.person(), capacity == null ? OptionalInt.empty() : OptionalInt.of(capacity));
  }
}
