package org.code99.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Accounts;
import org.code99.people.Actor;
import org.code99.people.ApiTokens;
import org.code99.people.ApiTokens.ApiToken;

/** One's own page: password, tokens, the phone, the theme. */
@Controller("/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
class MePages {
  private static final String PAGE = "web/me.jte";

  private final Accounts accounts;
  private final ApiTokens tokens;
  private final Pages pages;

  MePages(Accounts accounts, ApiTokens tokens, Pages pages) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param token a new one, told this once
   * @param phone the link for the phone, as a QR code
   */
  record Me(
      Actor actor,
      List<ApiToken> tokens,
      Optional<String> token,
      Optional<Phone> phone,
      Form form) {
    Me {
      tokens = List.copyOf(tokens);
    }
  }

  /** A link for the phone. */
  record Phone(String link, String svg) {}

  @Get
  HttpResponse<?> me(HttpRequest<?> request, Actor actor) {
    return page(request, actor, Optional.empty(), Optional.empty());
  }

  @Post("/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> password(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(Map.of());
    String wanted = String.valueOf(body.getOrDefault("password", ""));
    if (!wanted.equals(String.valueOf(body.getOrDefault("again", "")))) {
      form.fault("again", "The two passwords differ: type the same one twice.");
    } else {
      accounts
          .change(actor, String.valueOf(body.getOrDefault("current", "")), wanted)
          .forEach(fault -> form.fault(field(fault), fault));
    }
    return form.isFine()
        ? pages.done("/sign-in", "Your password is changed. Sign in with it.")
        : again(request, actor, form);
  }

  /** Which of the two passwords somebody is told about. */
  static String field(String fault) {
    return fault.startsWith("The present") ? "current" : "password";
  }

  @Post("/tokens")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> makeToken(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    tokens.faults(form.text("name")).forEach(fault -> form.fault("name", fault));
    return form.isFine()
        ? page(request, actor, Optional.of(tokens.make(actor, form.text("name"))), Optional.empty())
        : again(request, actor, form);
  }

  @Post("/tokens/{id}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(Actor actor, UUID id) {
    if (!tokens.revoke(actor, id)) {
      throw Refused.notFound("token");
    }
    return pages.done("/me", "The token is revoked. Whatever used it is shut out.");
  }

  @Post("/phone")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> phone(HttpRequest<?> request, Actor actor) {
    String link = Addresses.of(request, "/phone/" + accounts.phoneLink(actor.person()));
    return page(request, actor, Optional.empty(), Optional.of(new Phone(link, Qr.svg(link))));
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, Actor actor, Optional<String> token, Optional<Phone> phone) {
    return pages.show(
        request,
        PAGE,
        actor.name(),
        new Me(actor, tokens.of(actor.person()), token, phone, Form.empty()));
  }

  private HttpResponse<?> again(HttpRequest<?> request, Actor actor, Form form) {
    return pages.again(
        request,
        PAGE,
        actor.name(),
        new Me(actor, tokens.of(actor.person()), Optional.empty(), Optional.empty(), form));
  }
}
