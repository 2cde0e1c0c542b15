package org.code99;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.drawers.ContactStatus;
import org.code99.drawers.ListedAccount;
import org.code99.drawers.ListedAccount.Address;
import org.code99.drawers.ListedAccount.Contact;
import org.code99.drawers.Loss;
import org.code99.drawers.LostPerYear;
import org.code99.drawers.Testimony;
import org.code99.drawers.Testimony.Voice;

/** A lost account for a test, said in a few words: {@code LostAccount.lost("A-1").worth(...)}. */
public record LostAccount(
    String number,
    Optional<Money> value,
    LocalDate lostOn,
    Optional<UUID> region,
    String email,
    List<Testimony> words) {

  /** An account of unknown value, lost long ago, of which nobody says anything. */
  public static LostAccount lost(String number) {
    return new LostAccount(
        number, Optional.empty(), LocalDate.of(2024, 3, 1), Optional.empty(), "", List.of());
  }

  /** A year with them was worth this, in minor units. */
  public LostAccount worth(long minor, String currency) {
    return new LostAccount(
        number, Optional.of(Money.of(minor, currency)), lostOn, region, email, words);
  }

  /** They were lost on this day. */
  public LostAccount on(LocalDate day) {
    return new LostAccount(number, value, day, region, email, words);
  }

  /** They lie in this region. */
  public LostAccount in(UUID where) {
    return new LostAccount(number, value, lostOn, Optional.of(where), email, words);
  }

  /** They read their mail here. */
  public LostAccount mailbox(String address) {
    return new LostAccount(number, value, lostOn, region, address, words);
  }

  /** Our rep wrote this. */
  public LostAccount repSays(String text) {
    return says(new Testimony(Voice.REP, "Rita Rep", text, ""));
  }

  /** The customer said this. */
  public LostAccount customerSays(String text) {
    return says(new Testimony(Voice.CUSTOMER, "Carl Customer", text, ""));
  }

  /** As the row of a list. */
  public ListedAccount row(int row) {
    return new ListedAccount(
        row,
        number,
        "Customer " + number,
        new Address("Hauptstr. " + (4 + row), "80331", "München", ""),
        "DE",
        "",
        region,
        "Rita Rep",
        new Contact("Ida Blume", email, "", ContactStatus.UNKNOWN, ""),
        new Loss(
            Optional.empty(),
            Optional.of(lostOn),
            LostPerYear.ofRevenue(value),
            false,
            "",
            OptionalInt.empty()),
        words);
  }

  /** LostAccount as the rows of one list, in their order. */
  public static ListedAccount[] list(LostAccount... accounts) {
    ListedAccount[] rows = new ListedAccount[accounts.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = accounts[i].row(i + 1);
    }
    return rows;
  }

  private LostAccount says(Testimony testimony) {
    List<Testimony> all = new ArrayList<>(words);
    all.add(testimony);
    return new LostAccount(number, value, lostOn, region, email, List.copyOf(all));
  }
}
