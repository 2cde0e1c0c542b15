package org.code99.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.people.Accounts;
import org.code99.people.Actor;
import org.code99.people.ApiTokens;
import org.code99.people.ApiTokens.ApiToken;
import org.code99.people.Role;

/** Whoever's bearer token it is: themselves, their tokens, their phone. */
@Controller("/api/v1/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
class MeApi {
  private final Accounts accounts;
  private final ApiTokens tokens;

  MeApi(Accounts accounts, ApiTokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** Who one is. */
  record Self(UUID company, UUID person, String name, Set<String> roles, Set<UUID> regions) {
    Self {
      roles = Set.copyOf(roles);
      regions = Set.copyOf(regions);
    }
  }

  /** A list without a further page. */
  record Tokens(List<ApiToken> items) {
    Tokens {
      items = List.copyOf(items);
    }
  }

  /** Another password, by the present one. */
  record PasswordChange(@Needed String current, @Needed String password) {}

  /** A token for a program, by its name. */
  record TokenOrder(@Needed String name) {}

  @Get
  Self self(Actor actor) {
    return new Self(
        actor.company(),
        actor.person(),
        actor.name(),
        actor.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet()),
        actor.regions());
  }

  @Post("/password")
  HttpResponse<?> password(Actor actor, @Body PasswordChange told) {
    List<String> faults = accounts.change(actor, told.current(), told.password());
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          faults.stream().map(fault -> Fault.at(MePages.field(fault), fault)).toList());
    }
    return HttpResponse.noContent();
  }

  @Get("/tokens")
  Tokens list(Actor actor) {
    return new Tokens(tokens.of(actor.person()));
  }

  @Post("/tokens")
  HttpResponse<Map<String, String>> make(Actor actor, @Body TokenOrder order) {
    List<String> faults = tokens.faults(order.name());
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID, faults.stream().map(fault -> Fault.at("name", fault)).toList());
    }
    return HttpResponse.created(Map.of("token", tokens.make(actor, order.name())));
  }

  @Delete("/tokens/{id}")
  HttpResponse<?> revoke(Actor actor, UUID id) {
    if (!tokens.revoke(actor, id)) {
      throw Refused.notFound("token");
    }
    return HttpResponse.noContent();
  }

  @Post("/phone")
  HttpResponse<Map<String, String>> phone(HttpRequest<?> request, Actor actor) {
    return HttpResponse.created(
        Map.of("link", Addresses.of(request, "/phone/" + accounts.phoneLink(actor.person()))));
  }
}
