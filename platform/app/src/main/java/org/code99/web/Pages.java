package org.code99.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.code99.database.Scope;
import org.code99.people.Actor;

/**
 * The door to pages: a template of a room, set into the frame. Templates are typed; each takes a
 * {@code Frame frame} and its own model under the name {@code model}.
 */
@Singleton
public class Pages {
  private static final String NOTICE = "notice";
  private static final String THEME = "theme";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.code99");
  private final List<MenuEntry> menu;

  Pages(List<MenuEntry> menu) {
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
  }

  /**
   * Shows a page.
   *
   * @param template such as {@code desk/drawer.jte}
   * @param title of the window, before the product's name
   * @param model what the template takes
   */
  public MutableHttpResponse<String> show(
      HttpRequest<?> request, String template, String title, Object model) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("frame", frame(request, title));
    params.put("model", model);
    return html(request, render(template, params));
  }

  /** Shows a part of a page, for htmx: without the frame. */
  public MutableHttpResponse<String> part(HttpRequest<?> request, String template, Object model) {
    return show(request, template, "", model);
  }

  /** Shows a form again that has faults: the same page, as HTTP 422. */
  public MutableHttpResponse<String> again(
      HttpRequest<?> request, String template, String title, Object model) {
    return show(request, template, title, model).status(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /**
   * Shows a form again that was refused, with what was typed and each fault beside its field. What
   * is not there, or not theirs to see, stays so whatever was typed. After a conflict the form goes
   * on from what holds now.
   *
   * @param model what the template takes; asked for when the form has its faults
   */
  public MutableHttpResponse<String> refused(
      HttpRequest<?> request,
      String template,
      String title,
      Form form,
      Refused refused,
      Supplier<?> model) {
    if (refused.kind() == Refused.Kind.NOT_FOUND) {
      throw refused;
    }
    form.faults(refused.faults());
    if (refused.kind() == Refused.Kind.CONFLICT) {
      form.tellsOfLater();
    }
    return again(request, template, title, model.get())
        .status(HttpStatus.valueOf(refused.kind().status()));
  }

  /** Leads on after something was done, and says so there once. */
  public MutableHttpResponse<?> done(String path, String notice) {
    MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create(path));
    if (!notice.isEmpty()) {
      response.cookie(
          Cookie.of(NOTICE, URLEncoder.encode(notice, StandardCharsets.UTF_8))
              .path("/")
              .httpOnly(true)
              .sameSite(SameSite.Lax)
              .maxAge(30));
    }
    return response;
  }

  MutableHttpResponse<String> refusal(HttpRequest<?> request, Refused refused) {
    return show(request, "web/refused.jte", "Not done", refused)
        .status(HttpStatus.valueOf(refused.kind().status()));
  }

  private static MutableHttpResponse<String> html(HttpRequest<?> request, String page) {
    MutableHttpResponse<String> response =
        HttpResponse.ok(page).contentType(MediaType.of("text/html; charset=utf-8"));
    if (request.getCookies().contains(NOTICE)) {
      response.cookie(Cookie.of(NOTICE, "").path("/").maxAge(0));
    }
    return response;
  }

  private Frame frame(HttpRequest<?> request, String title) {
    Optional<Actor> actor = ActorBinder.of(request);
    return new Frame(
        title,
        request.getPath(),
        actor,
        actor.map(this::menuOf).orElse(List.of()),
        Sessions.session(request).map(Csrf::token).orElse(""),
        cookie(request, THEME).filter(List.of("light", "dark")::contains).orElse("auto"),
        cookie(request, NOTICE)
            .map(notice -> URLDecoder.decode(notice, StandardCharsets.UTF_8))
            .orElse(""));
  }

  /** Also on the page of somebody who is turned away before they have a scope. */
  private List<MenuEntry> menuOf(Actor who) {
    return Scope.of(who.company())
        .in(() -> menu.stream().filter(entry -> entry.forWhom().test(who)).toList());
  }

  private static Optional<String> cookie(HttpRequest<?> request, String name) {
    return request.getCookies().findCookie(name).map(Cookie::getValue).filter(v -> !v.isEmpty());
  }

  private String render(String template, Map<String, Object> params) {
    StringOutput output = new StringOutput();
    templates.render(template, params, output);
    return output.toString();
  }
}
