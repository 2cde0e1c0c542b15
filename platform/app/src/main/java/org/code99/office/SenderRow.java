package org.code99.office;

import java.util.List;
import org.code99.regions.Sender;

/**
 * What our letters say of us, as a form or a program reads it.
 *
 * @param version another number after each change; a change may name the one it was made on
 */
record SenderRow(
    String name,
    List<String> addressLines,
    String country,
    String place,
    String phone,
    String email,
    long version) {
  SenderRow {
    addressLines = List.copyOf(addressLines);
  }

  static SenderRow of(Sender sender, long version) {
    return new SenderRow(
        sender.name(),
        sender.addressLines(),
        sender.country(),
        sender.place(),
        sender.phone(),
        sender.email(),
        version);
  }

  /** A line each, as a text area wants it. */
  String address() {
    return String.join("\n", addressLines);
  }
}
