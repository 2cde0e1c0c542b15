package org.code99.visits;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The script that shows the form again when the tab is reloaded without a signal. It lies at the
 * root, because a browser lets such a script serve only what lies below it.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class AfterWorker {
  private final String script;

  AfterWorker(ResourceResolver resources) throws IOException {
    try (InputStream in =
        resources.getResourceAsStream("classpath:assets/after-worker.js").orElseThrow()) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Get("/after-worker.js")
  HttpResponse<String> script() {
    return HttpResponse.ok(script).contentType(MediaType.of("text/javascript; charset=utf-8"));
  }
}
