package org.code99.rights;

import io.micronaut.http.MediaType;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One route of the running house.
 *
 * @param method of HTTP
 * @param path with its variables in braces
 * @param who its {@code @Secured}; empty where it says nothing
 * @param upload whether it takes a file only
 */
record Way(String method, String path, List<String> who, boolean upload) {
  static final Comparator<Way> IN_ORDER =
      Comparator.comparing((Way way) -> way.path.startsWith("/api/"))
          .thenComparing(Way::path)
          .thenComparing(Way::method);

  private static final Pattern VARIABLE = Pattern.compile("/([^/{]*)/?\\{(\\w+)}");

  /** What a variable is when it names no row of a place. */
  private static final Map<String, String> WORDS =
      Map.of(
          "point", "CommissionCalculator",
          "name", "letters.pdf",
          "cause", "late",
          "step", "1",
          "number", "2",
          "code", "pen",
          "token", "no-such-token",
          "selector", "liveness",
          "id", "org.code99.nothing");

  static Way of(UriRouteInfo<?, ?> route) {
    String[] said = route.getTargetMethod().stringValues(Secured.class);
    boolean upload =
        !route.getConsumes().isEmpty()
            && route.getConsumes().stream().allMatch(MediaType.MULTIPART_FORM_DATA_TYPE::matches);
    return new Way(
        route.getHttpMethodName(),
        route.getUriMatchTemplate().toPathString(),
        List.copyOf(new TreeSet<>(Arrays.asList(said))),
        upload);
  }

  boolean api() {
    return path.startsWith("/api/v1");
  }

  boolean changes() {
    return !method.equals("GET");
  }

  /** Whether it names something that lies somewhere. */
  boolean placed(Place anywhere) {
    return VARIABLE
        .matcher(path)
        .results()
        .anyMatch(found -> anywhere.of(found.group(2), found.group(1)).isPresent());
  }

  /** The address of what lies there. */
  String at(Place place) {
    Matcher variables = VARIABLE.matcher(path);
    StringBuilder address = new StringBuilder();
    while (variables.find()) {
      String value =
          place
              .of(variables.group(2), variables.group(1))
              .map(Object::toString)
              .orElse(WORDS.getOrDefault(variables.group(2), "nothing"));
      String before = variables.group(1).isEmpty() ? "" : variables.group(1) + "/";
      variables.appendReplacement(address, Matcher.quoteReplacement("/" + before + value));
    }
    return variables.appendTail(address).toString();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
