package org.code99.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.code99.drawers.Drawer;
import org.code99.drawers.Drawers;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.web.Refused;

/** A drawer on paper, from a page or the API. */
@Controller
@Secured("manager")
class PacketPages {
  private final Packets packets;
  private final Drawers drawers;
  private final LocalDays days;

  PacketPages(Packets packets, Drawers drawers, LocalDays days) {
    this.packets = packets;
    this.drawers = drawers;
    this.days = days;
  }

  @Get(uris = {"/drawers/{id}/packets", "/api/v1/drawers/{id}/packets"})
  HttpResponse<?> packets(Actor actor, UUID id) throws IOException {
    String drawer =
        drawers.list(actor.company()).stream()
            .filter(one -> one.id().equals(id))
            .map(Drawer::name)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("drawer"));
    Path file = Files.createTempFile("code99-packets", ".pdf");
    int printed;
    try (OutputStream out = Files.newOutputStream(file)) {
      printed = packets.print(actor, id, drawer, days.today(actor), out);
    }
    if (printed == 0) {
      Files.delete(file);
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "Nobody of yours has an open file of this drawer yet: divide it first, then print.");
    }
    return HttpResponse.ok(
        new StreamedFile(
                Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
                MediaType.APPLICATION_PDF_TYPE)
            .attach("packets.pdf"));
  }
}
