package org.code99.shell;

import java.time.LocalDate;
import java.util.List;

/**
 * A lost customer of the demonstration.
 *
 * @param row as a list tells it, without the account number
 * @param revenue a year, in whole units of the currency; nothing for a prospect who never bought
 * @param incidents how often something went wrong in the last year
 */
record DemoCustomer(
    String accountNo,
    List<String> row,
    String currency,
    long revenue,
    LocalDate lost,
    int incidents,
    String contact) {
  static final List<String> HEADINGS =
      List.of(
          "account_no",
          "company",
          "street",
          "postal_code",
          "city",
          "country",
          "industry",
          "currency",
          "annual_revenue",
          "last_order_date",
          "lost_date",
          "loss_code",
          "loss_reason",
          "customer_words",
          "incidents_12m",
          "competitor",
          "contact_name",
          "email",
          "phone",
          "owner_rep");

  DemoCustomer {
    row = List.copyOf(row);
  }

  boolean bought() {
    return revenue > 0;
  }
}
