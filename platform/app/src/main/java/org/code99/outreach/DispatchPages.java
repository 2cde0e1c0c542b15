package org.code99.outreach;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** What channels carry, on pages: handing a wave over, and parcels of which nobody knows. */
@Controller("/going-out")
@Secured("manager")
class DispatchPages {
  private final Dispatch dispatch;
  private final Pages pages;

  DispatchPages(Dispatch dispatch, Pages pages) {
    this.dispatch = dispatch;
    this.pages = pages;
  }

  /** What the page of unknown parcels shows. */
  record Unknown(List<UnknownParcel> parcels) {
    Unknown {
      parcels = List.copyOf(parcels);
    }
  }

  @Post("/{wave}/release/{medium}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> release(Actor actor, UUID wave, String medium) {
    int released = dispatch.release(actor, wave, medium);
    return pages.done("/going-out/" + wave, released + " handed over. They leave in a moment.");
  }

  @Get("/unknown")
  HttpResponse<?> unknown(HttpRequest<?> request, Actor actor) {
    return pages.show(
        request, "outreach/unknown.jte", "Did it leave?", new Unknown(dispatch.unknown(actor)));
  }

  @Post("/unknown/{parcel}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> resolve(Actor actor, UUID parcel, @Body Map<String, Object> body) {
    dispatch.unknown(actor, parcel);
    String said = Form.of(body).text("left");
    if (!said.equals("yes") && !said.equals("no")) {
      throw Refused.because(Refused.Kind.INVALID, "Say whether it went out, or did not.");
    }
    boolean left = said.equals("yes");
    dispatch.resolve(actor, parcel, left);
    return pages.done(
        "/going-out/unknown",
        left ? "It went out. Its owner rings them." : "It did not. They may be written to again.");
  }
}
