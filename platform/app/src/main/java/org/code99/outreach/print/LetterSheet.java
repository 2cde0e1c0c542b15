package org.code99.outreach.print;

import java.util.List;

/**
 * One letter, all words decided. It normally takes one page; a longer text goes on with a second
 * one.
 *
 * @param window the envelope it goes into; decides the paper too
 * @param letterhead who writes
 * @param address the recipient, a line each: company, person, street, postal code and town, country
 *     in capitals when abroad
 * @param placeAndDate as it is to be printed
 * @param reference such as a file number; empty for none
 * @param subject set in semi-bold; empty for none
 * @param paragraphs from the salutation to the last sentence; a line break inside stays one
 * @param greeting such as "Kind regards,"
 * @param signer name, then title; room for the signature is left above
 * @param language BCP 47 tag of the words
 */
public record LetterSheet(
    EnvelopeWindow window,
    Letterhead letterhead,
    List<String> address,
    String placeAndDate,
    String reference,
    String subject,
    List<String> paragraphs,
    String greeting,
    List<String> signer,
    String language) {
  public LetterSheet {
    address = List.copyOf(address);
    paragraphs = List.copyOf(paragraphs);
    signer = List.copyOf(signer);
  }
}
