package org.code99.desk;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.drawers.FileFilter;
import org.code99.drawers.Stage;
import org.code99.web.Form;

/**
 * The filter of a list as its address has it: the URL is the view. What cannot be read is refused:
 * a list that shows everything instead would answer another question.
 */
record FileLink(String path, Map<String, String> query) {
  FileLink {
    query = Map.copyOf(query);
  }

  /** What the address of a request says. */
  static FileLink of(HttpRequest<?> request) {
    Map<String, String> query = new HashMap<>();
    request.getParameters().forEach((name, values) -> query.put(name, values.getFirst()));
    return new FileLink(request.getPath(), query);
  }

  /** The filter that a query stands for. */
  FileFilter filter() {
    Form asked = Form.of(query);
    FileFilter filter = FileFilter.all().containing(text("q"));
    Optional<Stage> stage = stage(asked);
    if (stage.isPresent()) {
      filter = filter.at(stage.get());
    }
    Optional<UUID> owner = asked.id("owner");
    if (owner.isPresent()) {
      filter = filter.of(owner.get());
    }
    Optional<UUID> region = asked.id("region");
    if (region.isPresent()) {
      filter = filter.within(region.get());
    }
    asked.check();
    return text("order").equals("name") ? filter.by(FileFilter.Order.NAME) : filter;
  }

  /** Where the page before it ended. */
  Optional<String> after() {
    return Optional.of(text("after")).filter(text -> !text.isEmpty());
  }

  /** What a part of the query says, empty when nothing. */
  String text(String name) {
    return query.getOrDefault(name, "").strip();
  }

  /** Whether anything is filtered. */
  boolean narrowed() {
    return Set.of("q", "stage", "owner", "region").stream().anyMatch(name -> !text(name).isEmpty());
  }

  /** The address of the next page. */
  String onwards(String after) {
    Map<String, String> next = new LinkedHashMap<>(query);
    next.put("after", after);
    return path
        + next.entrySet().stream()
            .filter(entry -> !entry.getValue().isBlank())
            .sorted(Map.Entry.comparingByKey())
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static Optional<Stage> stage(Form asked) {
    String code = asked.text("stage");
    Optional<Stage> stage =
        Arrays.stream(Stage.values()).filter(known -> known.code().equals(code)).findFirst();
    if (stage.isEmpty() && !code.isEmpty()) {
      asked.fault(
          "stage", "'%s' is no stage of a file: choose one of those offered.".formatted(code));
    }
    return stage;
  }
}
