package org.code99.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.code99.OpenHouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every way into the house")
class RouteTableTest {
  /** Answers of the framework's own: they say that the house is up, and nothing else. */
  private static final Set<String> UNLOCKED =
      Set.of("GET /health", "GET /health/{selector}", "HEAD /health", "HEAD /health/{selector}");

  @Test
  @DisplayName("S05: a page and the API answer whatever kind of answer is asked for")
  void accepted(@TempDir Path folder) throws Server.PortTaken {
    try (OpenHouse server = new OpenHouse(folder)) {
      OpenHouse.Browser browser = server.browser();
      for (String kind : List.of("text/html", "application/xhtml+xml", "image/png")) {
        assertEquals(200, browser.open("/sign-in", kind).statusCode(), kind);
        assertEquals(200, browser.open("/api/openapi.yaml", kind).statusCode(), kind);
      }
      HttpResponse<String> told = browser.open("/api/v1/me", "application/problem+json");
      assertEquals(401, told.statusCode());
      assertEquals(
          "application/problem+json", told.headers().firstValue("Content-Type").orElse(""));
    }
  }

  @Test
  @DisplayName("S05: no route is without a word on who may use it")
  void allSecured(@TempDir Path folder) throws Server.PortTaken {
    try (OpenHouse server = new OpenHouse(folder)) {
      List<UriRouteInfo<?, ?>> routes =
          server.door(Router.class).uriRoutes().collect(Collectors.toList());
      Set<String> open = new TreeSet<>();
      for (UriRouteInfo<?, ?> route : routes) {
        boolean secured =
            route.getTargetMethod().hasAnnotation(Secured.class)
                || route.getTargetMethod().getDeclaringType().isAnnotationPresent(Secured.class);
        if (!secured) {
          open.add(route.getHttpMethodName() + " " + route.getUriMatchTemplate());
        }
      }
      open.removeAll(UNLOCKED);
      assertEquals(Set.of(), open);
      assertTrue(routes.size() > 40, "only " + routes.size() + " routes were looked at");
    }
  }
}
