package org.code99.drawers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one row of a list says of one lost account. Text that is not known is empty.
 *
 * @param row of the list, from 1
 * @param accountNo the key of the file within its company
 * @param country ISO 3166 alpha-2 where the list has it so
 * @param regionId empty is the company itself
 * @param rep who had the account when it was lost
 */
public record ListedAccount(
    int row,
    String accountNo,
    String company,
    Address address,
    String country,
    String industry,
    Optional<UUID> regionId,
    String rep,
    Contact contact,
    Loss loss,
    List<Testimony> words) {
  /** Copies the words and asks for the two fields without which there is no file. */
  public ListedAccount {
    words = List.copyOf(words);
    if (accountNo.isEmpty() || company.isEmpty()) {
      throw new IllegalArgumentException(
          "Row " + row + " needs an account number and a company to become a file.");
    }
  }

  /** Where they are, as written. */
  public record Address(String street, String postalCode, String city, String regionText) {}

  /**
   * The person we knew.
   *
   * @param attention whom a note asks us to speak to instead, empty when nobody
   */
  public record Contact(
      String name, String email, String phone, ContactStatus status, String attention) {}
}
