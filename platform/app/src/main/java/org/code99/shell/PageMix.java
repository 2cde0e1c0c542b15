package org.code99.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which pages people ask for, and how often: sellers work their files, managers look at lists. */
final class PageMix {
  private static final String SIGN_IN = "baseline: sign-in page";
  private static final String STATIC = "baseline: static file";

  private final List<Visitor> everybody;
  private final List<Visitor> managers;
  private final Random random;
  private final List<Supplier<Visit>> wishes = new ArrayList<>();

  /** A page that is asked for. */
  record Visit(String page, String path, Map<String, String> headers) {
    Visit {
      headers = Map.copyOf(headers);
    }
  }

  /** Somebody signed in, and what they saw on their lists. */
  record Visitor(
      boolean manages,
      Map<String, String> session,
      Map<String, String> token,
      List<String> files,
      List<String> names,
      List<String> drawers,
      List<String> places) {
    Visitor {
      session = Map.copyOf(session);
      token = Map.copyOf(token);
      files = List.copyOf(files);
      names = List.copyOf(names);
      drawers = List.copyOf(drawers);
      places = List.copyOf(places);
    }

    static Visitor of(BenchCompany.Login login, String session, String files, String drawers)
        throws IOException {
      ObjectMapper json = new ObjectMapper();
      JsonNode page = json.readTree(files);
      return new Visitor(
          login.manages(),
          Map.of("Cookie", session),
          Map.of("Authorization", login.bearer()),
          texts(page, "id"),
          texts(page, "company"),
          texts(json.readTree(drawers), "id"),
          login.regions());
    }

    private static List<String> texts(JsonNode page, String field) {
      List<String> texts = new ArrayList<>();
      page.path("items").forEach(item -> texts.add(item.path(field).asText()));
      return texts;
    }
  }

  PageMix(List<Visitor> visitors, Random random) {
    this.everybody = List.copyOf(visitors);
    this.managers = visitors.stream().filter(Visitor::manages).toList();
    this.random = random;
    often(14, everybody, who -> page("today", "/today", who));
    often(14, everybody, who -> page("file", file(who), who));
    often(8, everybody, who -> page("before you go in", file(who) + "/before", who));
    often(6, everybody, who -> page("dossier", file(who) + "/dossier", who));
    often(5, everybody, who -> page("commission", "/commission", who));
    often(5, everybody, who -> page("search", "/search?q=" + part(who), who));
    often(4, everybody, who -> page("search, typing", "/search/suggestions?q=" + part(who), who));
    often(6, managers, who -> page("drawers", "/drawers", who));
    often(10, managers, this::firstPage);
    often(4, managers, who -> page("drawer by name", drawer(who) + "?order=name", who));
    often(4, managers, who -> page("drawer at a stage", drawer(who) + "?stage=" + stage(), who));
    often(
        4, managers, who -> page("drawer of a region", drawer(who) + "?region=" + place(who), who));
    often(3, managers, who -> page("drawer, words", drawer(who) + "?q=" + part(who), who));
    often(2, managers, who -> page("drawer on one page", drawer(who) + "/report", who));
    often(2, everybody, who -> page("scoreboard", "/scoreboard", who));
    often(5, everybody, who -> new Visit("REST list", "/api/v1/case-files", who.token()));
    often(2, everybody, who -> new Visit(SIGN_IN, "/sign-in", Map.of()));
    often(2, everybody, who -> new Visit(STATIC, "/assets/code99/code99.css", Map.of()));
  }

  private void often(int times, List<Visitor> who, Function<Visitor, Visit> wish) {
    for (int i = 0; i < times; i++) {
      wishes.add(() -> wish.apply(any(who)));
    }
  }

  Visit next() {
    return any(wishes).get();
  }

  private String file(Visitor who) {
    return "/files/" + any(who.files());
  }

  private String place(Visitor who) {
    return any(who.places());
  }

  Visit drawer() {
    return firstPage(any(managers));
  }

  private Visit firstPage(Visitor who) {
    return page("drawer", drawer(who), who);
  }

  private static Visit page(String name, String path, Visitor who) {
    return new Visit(name, path, who.session());
  }

  private String drawer(Visitor who) {
    return "/drawers/" + (who.drawers().isEmpty() ? "" : any(who.drawers()));
  }

  private String stage() {
    return any(List.of("assigned", "contacted", "clearing", "agreed", "restarted", "over"));
  }

  /** Four letters or more out of a name they know. */
  private String part(Visitor who) {
    String name = any(who.names());
    String word = name.split(" ", -1)[0];
    String part = word.length() > 5 ? word.substring(0, 5) : word;
    return URLEncoder.encode(part.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
