package org.code99.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/**
 * A JSON body that the API takes, as its description says.
 *
 * @param fields by name, what each of them is: string, integer, boolean, array or object
 */
record DescribedBody(String method, String path, Map<String, String> fields) {
  /** No field of any body. */
  private static final String STRANGER = "nobody-s";

  /** All of them. */
  static List<DescribedBody> all(String yaml) {
    Map<String, Object> api = new Yaml().load(yaml);
    Map<String, Object> schemas = below(below(api, "components"), "schemas");
    List<DescribedBody> bodies = new ArrayList<>();
    below(api, "paths")
        .forEach((path, ways) ->
            map(ways)
                .forEach((method, operation) ->
                    json(map(operation))
                        .ifPresent(schema ->
                            bodies.add(new DescribedBody(method, path, fields(schema, schemas))))));
    return bodies;
  }

  boolean post() {
    return method.equals("post");
  }

  /** Its address, of nothing that lies anywhere. */
  String address() {
    return path.replace("/api/v1", "")
        .replaceAll("\\{(number|step)}", "1")
        .replaceAll("\\{(point|code|token|cause|sha256|fingerprint)}", "nothing")
        .replaceAll("(plugins|guard|plugin-shelf)/\\{id}", "$1/nothing")
        .replaceAll("\\{\\w+}", "11111111-2222-3333-4444-555555555555");
  }

  /** Each of its fields is what it must not be, and there is one that it does not have. */
  String allWrong() {
    StringBuilder json = new StringBuilder("{\"" + STRANGER + "\": 1");
    fields.forEach((name, kind) ->
        json.append(", \"%s\": %s".formatted(name, kind.equals("string") ? "7" : "\"7\"")));
    return json + "}";
  }

  /** What of it was not told. */
  List<String> untold(List<String> told) {
    List<String> untold = new ArrayList<>(fields.keySet());
    untold.add(STRANGER);
    untold.removeIf(told::contains);
    return untold;
  }

  private static Optional<Map<String, Object>> json(Map<String, Object> operation) {
    return Optional.ofNullable(operation.get("requestBody"))
        .map(body -> below(map(body), "content").get("application/json"))
        .map(content -> below(map(content), "schema"));
  }

  private static Map<String, String> fields(
      Map<String, Object> schema, Map<String, Object> schemas) {
    Map<String, String> fields = new LinkedHashMap<>();
    below(resolved(schema, schemas), "properties")
        .forEach((name, of) ->
            fields.put(
                name, String.valueOf(resolved(map(of), schemas).getOrDefault("type", "object"))));
    return fields;
  }

  private static Map<String, Object> resolved(
      Map<String, Object> schema, Map<String, Object> schemas) {
    Object reference = schema.get("$ref");
    return reference == null
        ? schema
        : below(schemas, String.valueOf(reference).replaceFirst(".*/", ""));
  }

  private static Map<String, Object> below(Map<String, Object> map, String name) {
    return map(map.getOrDefault(name, Map.of()));
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> some) {
      some.forEach((name, one) -> map.put(String.valueOf(name), one));
    }
    return map;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
