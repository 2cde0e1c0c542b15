package org.code99.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Refused;
import org.code99.web.Sound;
import org.jspecify.annotations.Nullable;

/** Files that come in and go out, for pages and API alike. */
@Singleton
class Uploads {
  private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

  private final ImportDesk desk;
  private final Intake intake;
  private final ImportShelf shelf;

  Uploads(ImportDesk desk, Intake intake, ImportShelf shelf) {
    this.desk = desk;
    this.intake = intake;
    this.shelf = shelf;
  }

  /**
   * Takes a list in and looks at it.
   *
   * @param told {@code drawer} by its id, or the {@code name} of a new one
   * @throws Refused with everything that is wrong, each beside its field
   */
  UUID look(Actor actor, @Nullable CompletedFileUpload upload, Map<String, String> told)
      throws IOException {
    Form form = Form.of(told);
    String drawer = drawer(actor, form);
    Optional<CompletedFileUpload> list =
        Optional.ofNullable(upload).filter(file -> file.getSize() > 0);
    if (list.isEmpty()) {
      form.fault("list", "No file came along, or it is empty: choose the list.");
    }
    form.check();
    Path file;
    try (InputStream in = list.orElseThrow().getInputStream()) {
      file = shelf.lay(in);
    }
    try {
      return desk.preview(actor, new ImportDesk.Target(drawer, name(list.get())), file);
    } catch (NotAList e) {
      throw new Refused(
          Refused.Kind.INVALID, List.of(Fault.at("list", String.valueOf(e.getMessage()))));
    } finally {
      shelf.drop(file);
    }
  }

  private String drawer(Actor actor, Form form) {
    Optional<UUID> chosen = form.id("drawer");
    if (chosen.isPresent()) {
      Optional<String> name = desk.drawerName(actor, chosen.get());
      if (name.isEmpty()) {
        form.fault("drawer", TypedFile.NO_DRAWER);
      }
      return name.orElse("");
    }
    String name =
        form.needed("name", "The list goes into a drawer: choose one, or name a new one here.");
    form.faults(Sound.name("name", name).stream().toList());
    return name;
  }

  private static String name(CompletedFileUpload upload) {
    String name = Objects.requireNonNullElse(upload.getFilename(), "list.csv");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  HttpResponse<?> rejects(Actor actor, UUID id) throws IOException {
    desk.find(actor, id);
    Path file = Files.createTempFile("code99-rejects", ".csv");
    intake.writeRejects(id, file);
    return sent(file, "rejects.csv");
  }

  HttpResponse<?> remarks(Actor actor, UUID id) throws IOException {
    desk.find(actor, id);
    Path file = Files.createTempFile("code99-remarks", ".csv");
    intake.writeRemarks(id, file);
    return sent(file, "remarks.csv");
  }

  /** The file goes away with its last byte. */
  private static HttpResponse<?> sent(Path file, String name) throws IOException {
    return HttpResponse.ok(
        new StreamedFile(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), CSV)
            .attach(name));
  }
}
