package org.code99.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.people.Accounts;

/** Coming in and going out. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class SignInPages {
  private static final String TITLE = "Sign in";

  private final Accounts accounts;
  private final Pages pages;

  SignInPages(Accounts accounts, Pages pages) {
    this.accounts = accounts;
    this.pages = pages;
  }

  /** What the sign-in page shows. */
  record SignIn(String userName, String then, String fault) {}

  /** What the page of a one-time link shows. */
  record Link(String token, boolean works, List<String> faults) {}

  @Get("/sign-in")
  HttpResponse<?> form(HttpRequest<?> request, @QueryValue(defaultValue = "") String then) {
    return pages.show(request, "web/sign-in.jte", TITLE, new SignIn("", own(then), ""));
  }

  @Post("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    Optional<String> session =
        accounts.signIn(form.text("user"), String.valueOf(body.getOrDefault("password", "")));
    if (session.isEmpty()) {
      return pages
          .again(
              request,
              "web/sign-in.jte",
              TITLE,
              new SignIn(
                  form.text("user"),
                  own(form.text("then")),
                  "User name and password do not fit together. After several wrong tries an account rests for"
                      + " ten minutes."))
          .status(HttpStatus.UNAUTHORIZED);
    }
    return in(request, session.get(), own(form.text("then")));
  }

  @Post("/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(SecurityRule.IS_AUTHENTICATED)
  HttpResponse<?> signOut(HttpRequest<?> request) {
    Sessions.session(request).ifPresent(accounts::signOut);
    return HttpResponse.seeOther(URI.create("/sign-in"))
        .cookie(Cookie.of(Sessions.COOKIE, "").path("/").maxAge(0));
  }

  @Get("/password/{token}")
  HttpResponse<?> choosePassword(HttpRequest<?> request, String token) {
    return pages.show(
        request,
        "web/password.jte",
        "Choose a password",
        new Link(token, accounts.works("password", token), List.of()));
  }

  @Post("/password/{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> password(HttpRequest<?> request, String token, @Body Map<String, Object> body) {
    String password = String.valueOf(body.getOrDefault("password", ""));
    List<String> faults =
        password.equals(String.valueOf(body.getOrDefault("again", "")))
            ? accounts.usePassword(token, password)
            : List.of("The two passwords differ: type the same one twice.");
    if (!faults.isEmpty()) {
      return pages.again(
          request, "web/password.jte", "Choose a password", new Link(token, true, faults));
    }
    return pages.done("/sign-in", "Your password is set. Sign in with it.");
  }

  /** A link scanner opens links, so opening it changes nothing; the button does. */
  @Get("/phone/{token}")
  HttpResponse<?> phone(HttpRequest<?> request, String token) {
    return pages.show(
        request,
        "web/phone.jte",
        TITLE,
        new Link(token, accounts.works("phone", token), List.of()));
  }

  @Post("/phone/{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signInByPhone(HttpRequest<?> request, String token) {
    return accounts
        .usePhone(token)
        .<HttpResponse<?>>map(session -> in(request, session, "/"))
        .orElseGet(
            () -> pages.again(request, "web/phone.jte", TITLE, new Link(token, false, List.of())));
  }

  @Post("/theme")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> theme(@Body Map<String, Object> body) {
    Form form = Form.of(body);
    return HttpResponse.seeOther(URI.create(own(form.text("then"))))
        .cookie(
            Cookie.of("theme", theme(form.text("theme")))
                .path("/")
                .sameSite(SameSite.Lax)
                .maxAge(365L * 24 * 3600));
  }

  private static String theme(String told) {
    return List.of("dark", "auto").contains(told) ? told : "light";
  }

  static MutableHttpResponse<?> in(HttpRequest<?> request, String session, String then) {
    return HttpResponse.seeOther(URI.create(then))
        .cookie(
            Cookie.of(Sessions.COOKIE, session)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(SameSite.Lax)
                .maxAge(Accounts.SESSION));
  }

  /** Where to go on: a place of ours, whatever the request says. */
  private static String own(String then) {
    return then.startsWith("/") && !then.startsWith("//") && !then.contains("\\") ? then : "/";
  }
}
