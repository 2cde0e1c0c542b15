package org.code99.watch;

import java.time.LocalDate;

/**
 * We were in touch.
 *
 * @param on business day
 * @param way such as {@code call} or {@code trade fair}
 * @param learnt what we learnt; may be empty, and is shown as empty then
 * @param by who was, by name
 */
public record Touch(LocalDate on, String way, String learnt, String by) {
  /** Whether nothing was learnt: such a touch is kept, and moves no clock. */
  public boolean empty() {
    return learnt.isBlank();
  }
}
