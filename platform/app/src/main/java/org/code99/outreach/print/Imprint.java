package org.code99.outreach.print;

import java.time.LocalDate;

/**
 * What a document says of itself.
 *
 * @param title shown by a reader in its title bar
 * @param author the company that writes
 * @param language a BCP 47 tag such as {@code de} or {@code en-US}
 * @param date the day the document counts as made, whatever day it is today: same input, same bytes
 */
public record Imprint(String title, String author, String language, LocalDate date) {}
