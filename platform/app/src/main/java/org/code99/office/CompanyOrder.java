package org.code99.office;

import java.util.List;
import java.util.Objects;
import org.code99.web.Form;

/**
 * A company that is to be founded, and its first admin.
 *
 * @param company its name, as letters carry it
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param name of the first admin
 * @param userName with which they sign in
 * @param plugins what it may use, by id
 */
record CompanyOrder(
    String company,
    String country,
    String currency,
    String name,
    String userName,
    List<String> plugins) {
  /** What a program left out is empty. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // JSON leaves out what it likes
  CompanyOrder {
    company = Objects.requireNonNullElse(company, "").strip();
    country = Objects.requireNonNullElse(country, "");
    currency = Objects.requireNonNullElse(currency, "");
    name = Objects.requireNonNullElse(name, "").strip();
    userName = Objects.requireNonNullElse(userName, "").strip();
    plugins = plugins == null ? List.of() : List.copyOf(plugins);
  }

  static CompanyOrder of(Form form) {
    return new CompanyOrder(
        form.text("company"),
        form.text("country"),
        form.text("currency"),
        form.text("name"),
        form.text("userName"),
        form.all("plugins"));
  }
}
