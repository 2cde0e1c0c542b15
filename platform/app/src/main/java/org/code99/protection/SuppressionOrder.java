package org.code99.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who is not to be contacted any more: by a mailbox, a number or an address, of which at least one
 * is told.
 *
 * @param email may be empty
 * @param phone may be empty
 * @param company the business at the address; empty for everybody there
 * @param street with the number, may be empty
 * @param postalCode may be empty
 * @param city may be empty
 * @param group whether it holds for every company of the group
 * @param why as the company's own list shows it; the group's keeps none
 */
record SuppressionOrder(
    String email,
    String phone,
    String company,
    String street,
    String postalCode,
    String city,
    @Nullable Boolean group,
    String why) {
  /** What a program left out is empty. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // JSON leaves out what it likes
  SuppressionOrder {
    email = Objects.requireNonNullElse(email, "").strip();
    phone = Objects.requireNonNullElse(phone, "").strip();
    company = Objects.requireNonNullElse(company, "").strip();
    street = Objects.requireNonNullElse(street, "").strip();
    postalCode = Objects.requireNonNullElse(postalCode, "").strip();
    city = Objects.requireNonNullElse(city, "").strip();
    why = Objects.requireNonNullElse(why, "").strip();
  }

  static SuppressionOrder of(Form form) {
    return new SuppressionOrder(
        form.text("email"),
        form.text("phone"),
        form.text("company"),
        form.text("street"),
        form.text("postalCode"),
        form.text("city"),
        form.ticked("group"),
        form.text("why"));
  }

  boolean wholeGroup() {
    return Boolean.TRUE.equals(group);
  }

  /**
   * What is told, each way for itself.
   *
   * @throws Refused when nothing is told, or nothing for a reason
   */
  List<Suppressed> told() {
    List<Suppressed> told = new ArrayList<>();
    if (!email.isEmpty()) {
      told.add(new Suppressed.Email(email));
    }
    if (!phone.isEmpty()) {
      told.add(new Suppressed.Phone(phone));
    }
    if (Stream.of(street, postalCode, city, company).anyMatch(part -> !part.isEmpty())) {
      Suppressed.Address at = new Suppressed.Address(street, postalCode, city);
      told.add(company.isEmpty() ? at : new Suppressed.NamedAddress(company, at));
    }
    List<Fault> faults = new ArrayList<>();
    if (told.isEmpty()) {
      faults.add(
          Fault.at(
              "email", "Nothing was told: an e-mail address, a number or an address is needed."));
    }
    if (why.isEmpty() && !wholeGroup()) {
      faults.add(Fault.at("why", "Why is empty: who asks later reads it."));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return told;
  }
}
