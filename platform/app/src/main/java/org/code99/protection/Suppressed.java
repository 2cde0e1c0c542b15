package org.code99.protection;

/** What must not be contacted, as somebody wrote it. */
public sealed interface Suppressed {

  /** An e-mail address. */
  record Email(String address) implements Suppressed {}

  /** A phone number; without a country code it is one of the company's own country. */
  record Phone(String number) implements Suppressed {}

  /** Everybody at a postal address. */
  record Address(String street, String postalCode, String city) implements Suppressed {}

  /** One business at a postal address. */
  record NamedAddress(String company, Address at) implements Suppressed {}
}
