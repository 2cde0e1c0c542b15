package org.code99.watch;

import java.util.List;
import java.util.UUID;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Refused;

/** Reads whom a signal is about. */
final class ArrivalForm {
  private ArrivalForm() {}

  static UUID file(Form form) {
    return form.id("file")
        .orElseThrow(() ->
            new Refused(
                Refused.Kind.INVALID,
                List.of(Fault.at("file", "Say whom it is about: choose a customer, or drop it."))));
  }
}
