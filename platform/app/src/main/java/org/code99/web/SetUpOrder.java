package org.code99.web;

/**
 * What the first set-up asks for.
 *
 * @param company its name, as letters carry it
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param name of whoever sets it up
 * @param userName what they will sign in with
 * @param password that they choose
 * @param again the same again
 */
record SetUpOrder(
    String company,
    String country,
    String currency,
    String name,
    String userName,
    String password,
    String again) {
  static SetUpOrder of(Form form, String password, String again) {
    return new SetUpOrder(
        form.text("company"),
        form.text("country"),
        form.text("currency"),
        form.text("name"),
        form.text("userName"),
        password,
        again);
  }

  /** What a program left out is empty. */
  SetUpOrder {
    company = text(company).strip();
    country = text(country).strip();
    currency = text(currency).strip();
    name = text(name).strip();
    userName = text(userName).strip();
    password = text(password);
    again = text(again);
  }

  @SuppressWarnings({"ConstantValue", "NullAway"}) // JSON leaves out what it likes
  private static String text(String told) {
    return told == null ? "" : told;
  }
}
