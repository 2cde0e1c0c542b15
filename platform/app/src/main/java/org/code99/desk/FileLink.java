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

/**
 * The filter of a list as its address has it: the URL is the view. What cannot be read is left out,
 * so that an old bookmark still opens.
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
    FileFilter filter = FileFilter.all().containing(text("q"));
    Optional<Stage> stage =
        Arrays.stream(Stage.values()).filter(s -> s.code().equals(text("stage"))).findFirst();
    if (stage.isPresent()) {
      filter = filter.at(stage.get());
    }
    Optional<UUID> owner = id("owner");
    if (owner.isPresent()) {
      filter = filter.of(owner.get());
    }
    Optional<UUID> region = id("region");
    if (region.isPresent()) {
      filter = filter.within(region.get());
    }
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

  private Optional<UUID> id(String name) {
    try {
      return text(name).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(name)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
