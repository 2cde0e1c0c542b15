package org.code99.office;

import java.util.List;
import org.code99.regions.Sender;
import org.code99.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What letters are to say of us; what a program left out is empty.
 *
 * @param name as letters carry it
 * @param addressLines postal, without the name, top to bottom
 * @param country two letters, such as DE
 * @param place from which letters are dated
 * @param phone for owners who have none of their own
 * @param email for owners who have none of their own
 */
record SenderOrder(
    @Nullable String name,
    @Nullable List<String> addressLines,
    @Nullable String country,
    @Nullable String place,
    @Nullable String phone,
    @Nullable String email) {
  /** Copies. */
  SenderOrder {
    addressLines = addressLines == null ? List.of() : List.copyOf(addressLines);
  }

  static SenderOrder of(Form form) {
    return new SenderOrder(
        form.text("name"),
        form.text("addressLines").lines().toList(),
        form.text("country"),
        form.text("place"),
        form.text("phone"),
        form.text("email"));
  }

  Sender sender() {
    return new Sender(
        text(name),
        addressLines == null ? List.of() : addressLines,
        text(country),
        text(place),
        text(phone),
        text(email));
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told;
  }
}
