package org.code99.drawers;

import java.util.List;
import java.util.UUID;

/**
 * Wants to hear what is said about new losses while they are being filed: a port for later rooms,
 * which drawers do not know. What is said later of a loss they know already is told by {@link
 * EpisodesOpened}.
 */
public interface NotesReader {
  /** Gets ready for one command, in its transaction. */
  Session begin(UUID companyId);

  /** One command's notes, batch by batch. */
  interface Session {
    /**
     * Reads a batch while the ones before it are being stored: away from the transaction, touching
     * no database, one batch at a time.
     */
    Prepared prepare(List<Note> notes);
  }

  /** What a batch of notes came to. */
  @FunctionalInterface
  interface Prepared {
    /** Writes it down, right after the losses it is about, in their transaction. */
    void write();
  }

  /**
   * The newest note of a voice about a loss.
   *
   * @param episode the loss
   * @param region of the file, or the company itself
   * @param competitor empty when nobody is named
   */
  record Note(UUID episode, UUID region, String competitor, Testimony words) {}
}
