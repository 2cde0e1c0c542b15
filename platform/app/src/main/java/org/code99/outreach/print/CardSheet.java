package org.code99.outreach.print;

import java.util.List;

/**
 * One postcard, A6 across: a page with the words, and a page with the address, for printing on both
 * sides.
 *
 * @param returnLine who writes, above the address; empty for none
 * @param address the recipient, a line each
 * @param headline one short line, set large; empty for none
 * @param paragraphs the words; a line break inside stays one
 * @param signer name, then title
 * @param language BCP 47 tag of the words
 */
public record CardSheet(
    String returnLine,
    List<String> address,
    String headline,
    List<String> paragraphs,
    List<String> signer,
    String language) {
  public CardSheet {
    address = List.copyOf(address);
    paragraphs = List.copyOf(paragraphs);
    signer = List.copyOf(signer);
  }
}
