package org.code99.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what an address takes, to whoever came there with another method or kind of body. */
@Singleton
class WaysIn {
  private final Router router;
  private final Answers answers;

  WaysIn(Router router, Answers answers) {
    this.router = router;
    this.answers = answers;
  }

  /** Nothing where nothing lies, whatever is sent. */
  Optional<MutableHttpResponse<?>> at(HttpRequest<?> request) {
    List<UriRouteInfo<?, ?>> there =
        router.findAny(request).stream()
            .<UriRouteInfo<?, ?>>map(UriRouteMatch::getRouteInfo)
            .toList();
    String method = request.getMethodName();
    Set<String> methods =
        there.stream()
            .map(UriRouteInfo::getHttpMethodName)
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        methods.contains(method)
            ? unreadable(request, there)
            : answers
                .wrong(
                    request,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "This address takes %s, not %s: see /api/docs."
                        .formatted(String.join(", ", methods), method))
                .header(HttpHeaders.ALLOW, String.join(", ", methods)));
  }

  private MutableHttpResponse<?> unreadable(
      HttpRequest<?> request, List<UriRouteInfo<?, ?>> there) {
    String kinds =
        there.stream()
            .filter(route -> route.getHttpMethodName().equals(request.getMethodName()))
            .flatMap(route -> route.getConsumes().stream())
            .map(MediaType::getName)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" or "));
    return answers.wrong(
        request,
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "The body came as %s, and is read as %s here: send it so, and say so in Content-Type."
            .formatted(
                request.getContentType().map(MediaType::getName).orElse("nothing in particular"),
                kinds));
  }
}
