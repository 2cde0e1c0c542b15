package org.code99.dossier;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Puts histories in: orders, invoices, deliveries, complaints. */
@Controller("/history")
@Secured({"manager", "admin"})
class HistoryPages {
  private static final String PAGE = "dossier/history.jte";
  private static final String TITLE = "Put a history in";

  private final Upload upload;
  private final Pages pages;

  HistoryPages(Upload upload, Pages pages) {
    this.upload = upload;
    this.pages = pages;
  }

  /** What the page shows. */
  record Put(Form form, Optional<HistoryReport> report) {
    List<FactKind> kinds() {
      return List.of(FactKind.values());
    }
  }

  @Get("/new")
  HttpResponse<?> form(HttpRequest<?> request) {
    return pages.show(request, PAGE, TITLE, new Put(Form.empty(), Optional.empty()));
  }

  @Post("/new")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> read(
      HttpRequest<?> request,
      Actor actor,
      @Part("list") CompletedFileUpload file,
      @Part("kind") Optional<String> kind) {
    Form form = Form.of(Map.of("kind", kind.orElse("")));
    try {
      HistoryReport report = upload.read(actor, file, form.text("kind"));
      return pages.show(request, PAGE, TITLE, new Put(form, Optional.of(report)));
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, new Put(form, Optional.empty()));
    }
  }
}
