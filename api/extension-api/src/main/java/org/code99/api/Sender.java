package org.code99.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who writes.
 *
 * @param company our name
 * @param addressLines our postal address without the name, top to bottom
 * @param signer the person who signs: the owner of the file
 * @param signerRole what they are, empty when unknown
 * @param phone empty when unknown
 * @param email empty when unknown; the reply goes there
 * @param marker what stands on the label of the drawer, such as {@code 99}
 * @param logoSvg the logo as an SVG document, if there is one
 */
public record Sender(
    String company,
    List<String> addressLines,
    String signer,
    String signerRole,
    String phone,
    String email,
    String marker,
    Optional<String> logoSvg) {
  /** Copies and checks. */
  public Sender {
    Checks.text("our company's name", company);
    addressLines = List.copyOf(addressLines);
  }

  /** What stands under a letter: the signer, what they are, and our name, a line each. */
  public String signature() {
    return Stream.of(signer, signerRole, company)
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
