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
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.Allowance;
import org.code99.regions.Group;
import org.code99.web.Addresses;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** The group for programs. */
@Controller("/api/v1/group")
@Secured("group")
class GroupApi {
  private final GroupDesk desk;

  GroupApi(GroupDesk desk) {
    this.desk = desk;
  }

  /** What the group says of a plugin for a company: allowed, forbidden or pinned. */
  record WordOrder(UUID company, String allowance, @Nullable String why) {}

  @Get("/plugins")
  OfficeApi.Whole<Group.Row> plugins() {
    return new OfficeApi.Whole<>(desk.plugins());
  }

  /** The link by which the first admin chooses a password. */
  @Post("/companies")
  HttpResponse<Map<String, String>> found(
      HttpRequest<?> request, Actor actor, @Body CompanyOrder order) {
    return HttpResponse.created(
        Map.of("link", Addresses.of(request, "/password/" + desk.found(actor, order))));
  }

  @Put("/plugins/{id}")
  OfficeApi.Whole<Group.Row> say(Actor actor, String id, @Body WordOrder order) {
    Allowance allowance =
        Allowance.of(order.allowance())
            .orElseThrow(() ->
                new Refused(
                    Refused.Kind.INVALID,
                    List.of(
                        Fault.at(
                            "allowance",
                            "'%s' is no word of the group: say allowed, forbidden or pinned."
                                .formatted(order.allowance())))));
    desk.say(
        actor,
        List.of(new Group.Word(order.company(), id, allowance)),
        order.why() == null ? "" : order.why());
    return plugins();
  }
}
