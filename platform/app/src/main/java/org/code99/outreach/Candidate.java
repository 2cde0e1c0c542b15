package org.code99.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.BuyerStatus;
import org.code99.api.RecordKind;
import org.code99.drawers.Traits;

/**
 * A file whose turn it is to be written to: all that this room must know of it.
 *
 * @param person to greet, as a letter writes the name
 * @param contact the cell that the name was read from; never leaves the house
 * @param lostOn when the latest lifetime ended, where anybody knows
 * @param reasons the codes of the ruling set, the first the most important
 * @param neverFun whether what happened bars a fun approach for good
 * @param customerSays the codes that the customer's own words gave
 * @param said the codes that anybody's words gave, whether they rule or not
 * @param recorded the codes that the source's own code or a manager's ruling gave, as no note can
 * @param denied the codes of mistakes that the customer or our rep says were none
 * @param records the kinds of our own records that show something
 * @param state what later rooms told of it
 * @param notes what anybody wrote about the loss; never leaves the house
 */
record Candidate(
    UUID file,
    UUID region,
    String accountNo,
    String company,
    String street,
    String postalCode,
    String city,
    String regionText,
    String country,
    String industry,
    Optional<String> person,
    String contact,
    BuyerStatus buyer,
    String email,
    String phone,
    String owner,
    boolean neverFun,
    Optional<LocalDate> lostOn,
    List<String> reasons,
    List<String> customerSays,
    List<String> said,
    List<String> recorded,
    List<String> denied,
    List<RecordKind> records,
    FileState state,
    List<String> notes) {
  Candidate {
    reasons = List.copyOf(reasons);
    customerSays = List.copyOf(customerSays);
    said = List.copyOf(said);
    recorded = List.copyOf(recorded);
    denied = List.copyOf(denied);
    records = List.copyOf(records);
    notes = List.copyOf(notes);
  }

  /** By what it is known under other account numbers. */
  Traits traits(String home) {
    return new Traits(email, phone, company, street, postalCode, city, country, home);
  }
}
