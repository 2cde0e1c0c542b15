package org.code99.mornings;

import java.util.function.Consumer;

/**
 * Something that is to be done every morning. A room that has such work offers it as a bean. It is
 * done in one transaction with the note that it was; whoever is asked twice for one day does
 * nothing the second time.
 *
 * @param code unlike that of any other work, such as {@code promises}
 * @param sentence what it does, for the page that shows it
 * @param work does it; what it throws is written down, and it is asked again later
 */
public record MorningWork(String code, String sentence, Consumer<Morning> work) {}
