package org.code99.office;

import java.util.List;
import java.util.Objects;
import org.code99.regions.Sender;
import org.code99.web.Form;

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
    String name,
    List<String> addressLines,
    String country,
    String place,
    String phone,
    String email) {
  /** What a program left out, or said nothing of, is empty: then the sender tells what it lacks. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // JSON leaves out what it likes
  SenderOrder {
    name = Objects.requireNonNullElse(name, "");
    addressLines =
        addressLines == null ? List.of() : addressLines.stream().filter(Objects::nonNull).toList();
    country = Objects.requireNonNullElse(country, "");
    place = Objects.requireNonNullElse(place, "");
    phone = Objects.requireNonNullElse(phone, "");
    email = Objects.requireNonNullElse(email, "");
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
    return new Sender(name, addressLines, country, place, phone, email);
  }
}
