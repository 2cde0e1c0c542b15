package org.code99.web;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Describes the API (OpenAPI 3.1) from the routes that the server really has, and from the records
 * that they take and answer; so it cannot say what is not so.
 */
@Singleton
class OpenApi {
  private static final Pattern QUERY = Pattern.compile("\\{[?&#][^}]*}");

  private final Router router;

  OpenApi(Router router) {
    this.router = router;
  }

  /** The description, always in the same order. */
  String yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    return new Yaml(options).dump(described());
  }

  private Map<String, Object> described() {
    ApiSchemas schemas = new ApiSchemas();
    ApiOperations operations = new ApiOperations(schemas);
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    router
        .uriRoutes()
        .filter(route -> path(route).startsWith(Api.PATH + "v1/"))
        .filter(route -> !List.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
        .forEach(route ->
            paths
                .computeIfAbsent(path(route), key -> new TreeMap<>())
                .put(
                    route.getHttpMethodName().toLowerCase(Locale.ROOT),
                    operations.of(route, path(route))));
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("openapi", "3.1.0");
    described.put(
        "info",
        ordered(
            "title",
            "Code 99",
            "version",
            "v1",
            "description",
            "Everything that a page can do. What a person does not see on a page, their token does not see here: it answers 404. Lists answer items and, where there is more, next."));
    described.put("security", List.of(Map.of("token", List.of())));
    described.put("paths", paths);
    described.put(
        "components",
        ordered(
            "securitySchemes",
            Map.of("token", ordered("type", "http", "scheme", "bearer")),
            "responses",
            Map.of("Problem", problem(schemas)),
            "schemas",
            schemas.all()));
    return described;
  }

  private static Map<String, Object> problem(ApiSchemas schemas) {
    return ordered(
        "description",
        "It was not done, with all reasons at once (RFC 9457).",
        "content",
        Map.of("application/problem+json", Map.of("schema", schemas.of(Problem.class))));
  }

  private static String path(UriRouteInfo<?, ?> route) {
    return QUERY.matcher(route.getUriMatchTemplate().toString()).replaceAll("");
  }

  /** A map in the order of its words, so that the file reads as one would write it. */
  static Map<String, Object> ordered(Object... words) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      map.put((String) words[i], words[i + 1]);
    }
    return map;
  }
}
