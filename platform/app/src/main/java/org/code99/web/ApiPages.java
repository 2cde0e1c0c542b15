package org.code99.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** What the API can do: as a file for programs, and as a page to browse. */
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
class ApiPages {
  private static final String DESCRIPTION = "/api/openapi.yaml";

  private final OpenApi description;
  private final Pages pages;

  ApiPages(OpenApi description, Pages pages) {
    this.description = description;
    this.pages = pages;
  }

  @Get("/openapi.yaml")
  HttpResponse<String> yaml() {
    return HttpResponse.ok(description.yaml())
        .contentType(MediaType.of("application/yaml; charset=utf-8"));
  }

  @Get("/docs")
  HttpResponse<?> docs(HttpRequest<?> request) {
    return pages.show(request, "web/api.jte", "The API", DESCRIPTION);
  }
}
