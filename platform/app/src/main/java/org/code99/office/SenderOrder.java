package org.code99.office;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.code99.regions.Sender;
import org.code99.web.Form;
import org.code99.web.Means;
import org.code99.web.Meanwhile;

/**
 * What letters are to say of us; what a program left out is empty.
 *
 * @param name as letters carry it
 * @param addressLines postal, without the name, top to bottom
 * @param country two letters, such as DE
 * @param place from which letters are dated
 * @param phone for owners who have none of their own
 * @param email for owners who have none of their own
 * @param version of the sender that was read
 */
record SenderOrder(
    String name,
    List<String> addressLines,
    String country,
    String place,
    String phone,
    String email,
    @Means(Meanwhile.VERSION) OptionalLong version) {
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
    version = Objects.requireNonNullElse(version, OptionalLong.empty());
  }

  static SenderOrder of(Form form) {
    return new SenderOrder(
        form.text("name"),
        form.text("addressLines").lines().toList(),
        form.text("country"),
        form.text("place"),
        form.text("phone"),
        form.text("email"),
        form.version());
  }

  /** What somebody typed, where this version holds. */
  SenderRow typed(long holds) {
    return SenderRow.of(sender(), holds);
  }

  Sender sender() {
    return new Sender(name, addressLines, country, place, phone, email);
  }
}
