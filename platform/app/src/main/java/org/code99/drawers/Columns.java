package org.code99.drawers;

import java.util.Optional;
import org.code99.api.Money;
import org.code99.database.BinaryRows;
import org.code99.drawers.ListedAccount.Address;
import org.code99.drawers.ListedAccount.Contact;
import org.jspecify.annotations.Nullable;

/** What the rows of new files and of known ones have in common, in the order of their columns. */
final class Columns {
  private Columns() {}

  static void place(BinaryRows rows, ListedAccount account) {
    Address address = account.address();
    rows.text(account.company())
        .text(known(address.street()))
        .text(known(address.postalCode()))
        .text(known(address.city()))
        .text(known(address.regionText()))
        .text(known(account.country()))
        .text(known(account.industry()))
        .uuid(account.regionId().orElse(null));
  }

  static void person(BinaryRows rows, Contact contact) {
    rows.text(known(contact.name()))
        .text(known(contact.email()))
        .text(known(contact.phone()))
        .text(contact.status().code())
        .text(known(contact.attention()));
  }

  static void facts(BinaryRows rows, Loss loss) {
    rows.date(loss.lastOrderOn().orElse(null)).date(loss.lostOn().orElse(null));
    money(rows, loss.perYear().revenue());
    rows.bool(loss.valueEstimated())
        .text(known(loss.competitor()))
        .integer(loss.incidents().isPresent() ? loss.incidents().getAsInt() : null);
    money(rows, loss.perYear().profit());
    money(rows, loss.perYear().commission());
  }

  private static void money(BinaryRows rows, Optional<Money> amount) {
    rows.bigint(amount.map(Money::minorUnits).orElse(null))
        .text(amount.map(Money::currency).orElse(null));
  }

  static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
