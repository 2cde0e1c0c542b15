package org.code99.api;

/**
 * About whom a signal is, as far as its source knows. The core looks for the customer by all that
 * is told, and asks a person where it finds none or several.
 *
 * @param kind {@code customer} or {@code competitor}; a newer core may know more
 * @param company the name, as the source has it; may be empty for a customer with a domain
 * @param emailDomain such as {@code blume.example}; empty when unknown
 * @param country ISO 3166-1 alpha-2; empty when unknown
 */
public record SignalSubject(String kind, String company, String emailDomain, String country) {
  /** Checks that something is told. */
  public SignalSubject {
    Checks.code("signal subject", kind);
    if (company.isBlank() && emailDomain.isBlank()) {
      throw new IllegalArgumentException("a signal is about somebody: a company or a mail domain");
    }
  }

  /** One of the customers who are gone. */
  public static SignalSubject customer(String company, String emailDomain, String country) {
    return new SignalSubject("customer", company, emailDomain, country);
  }

  /** A competitor, and so everybody who went to it. */
  public static SignalSubject competitor(String name) {
    return new SignalSubject("competitor", name, "", "");
  }
}
