package org.code99.distribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What axe finds on a page that keeps somebody from reading or reaching it. */
final class Axe {
  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final String SCRIPT = script();

  private Axe() {}

  /** The serious and critical findings: the rule, and the first element that breaks it. */
  static List<String> findings(Window window) {
    window.page().evaluate(SCRIPT + ";0");
    Object told =
        window
            .page()
            .evaluate("axe.run(document, {resultTypes: ['violations']}).then(JSON.stringify)");
    List<String> grave = new ArrayList<>();
    for (JsonNode violation : read(told.toString()).path("violations")) {
      if (GRAVE.contains(violation.path("impact").asText())) {
        JsonNode first = violation.path("nodes").path(0);
        grave.add(
            "%s (%d): %s %s"
                .formatted(
                    violation.path("id").asText(),
                    violation.path("nodes").size(),
                    first.path("html").asText(),
                    first.path("failureSummary").asText().replaceAll("\\s+", " ")));
      }
    }
    return grave;
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String script() {
    String place = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream script = Axe.class.getResourceAsStream(place)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
