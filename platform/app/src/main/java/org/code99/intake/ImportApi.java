package org.code99.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.people.Actor;
import org.jspecify.annotations.Nullable;

/** The same for programs. */
@Controller("/api/v1/imports")
@Secured({"manager", "admin"})
class ImportApi {
  private static final int AT_MOST = 200;

  private final ImportDesk desk;
  private final Uploads uploads;

  ImportApi(ImportDesk desk, Uploads uploads) {
    this.desk = desk;
    this.uploads = uploads;
  }

  /** Lists that were put in, the newest first. */
  record Lists(List<ImportRecord> items) {}

  /** The fate of rows; {@code next} is what to ask with for those behind them. */
  record Fates(List<RowFate> items, OptionalInt next) {}

  /** Rows that were not taken. */
  record Rejected(List<RejectedRow> items) {}

  /** What was odd. */
  record Odd(List<Remark> items) {}

  @Get
  Lists all(Actor actor) {
    return new Lists(desk.list(actor));
  }

  /** Uploads a list and looks at it; nothing is filed before its apply. */
  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<ImportRecord> look(
      Actor actor,
      @Part("list") @Nullable CompletedFileUpload list,
      @Part("drawer") @Nullable String drawer,
      @Part("name") @Nullable String name)
      throws IOException {
    UUID id =
        uploads.look(
            actor,
            list,
            Map.of("drawer", drawer == null ? "" : drawer, "name", name == null ? "" : name));
    return HttpResponse.created(desk.find(actor, id), URI.create("/api/v1/imports/" + id));
  }

  @Get("/{id}")
  ImportRecord one(Actor actor, UUID id) {
    return desk.find(actor, id);
  }

  @Post("/{id}/apply")
  HttpResponse<ImportRecord> apply(Actor actor, UUID id) {
    UUID filed = desk.apply(actor, id);
    return HttpResponse.created(desk.find(actor, filed), URI.create("/api/v1/imports/" + filed));
  }

  @Post("/{id}/withdraw")
  ImportRecord withdraw(Actor actor, UUID id) {
    desk.withdraw(actor, id);
    return desk.find(actor, id);
  }

  @Get("/{id}/rows")
  Fates rows(
      Actor actor,
      UUID id,
      @QueryValue(defaultValue = "0") int after,
      @QueryValue(defaultValue = "200") int limit) {
    int size = Math.clamp(limit, 1, AT_MOST);
    List<RowFate> rows = desk.fates(actor, id, after, size + 1);
    List<RowFate> shown = rows.subList(0, Math.min(size, rows.size()));
    return new Fates(
        shown, rows.size() > size ? OptionalInt.of(shown.getLast().row()) : OptionalInt.empty());
  }

  @Get("/{id}/rejected")
  Rejected rejected(Actor actor, UUID id) {
    return new Rejected(desk.rejected(actor, id, AT_MOST));
  }

  @Get("/{id}/remarks")
  Odd remarks(Actor actor, UUID id) {
    return new Odd(desk.remarks(actor, id, AT_MOST));
  }

  @Get("/{id}/rejects.csv")
  HttpResponse<?> rejectsFile(Actor actor, UUID id) throws IOException {
    return uploads.rejects(actor, id);
  }

  @Get("/{id}/remarks.csv")
  HttpResponse<?> remarksFile(Actor actor, UUID id) throws IOException {
    return uploads.remarks(actor, id);
  }
}
