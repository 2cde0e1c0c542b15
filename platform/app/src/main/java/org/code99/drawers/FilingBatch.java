package org.code99.drawers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.code99.database.Sql;

/**
 * Some thousand listed accounts, encoded for the tables they go into. One thread fills it, then
 * another one may store it.
 */
public final class FilingBatch {
  private final Filing filing;
  private final OpenedFiles opened;
  private final ArrivingRows arriving;
  private final List<NotesReader.Note> notes = new ArrayList<>();
  private final List<CompletableFuture<NotesReader.Prepared>> readings = new ArrayList<>();

  FilingBatch(Filing filing) {
    this.filing = filing;
    this.opened = new OpenedFiles(filing);
    this.arriving = new ArrivingRows(filing);
  }

  /** Puts an account into its file: a new one, or the one that its number has already. */
  public Filed file(ListedAccount account) {
    UUID known = filing.known(account.accountNo());
    if (known != null) {
      arriving.change(known, account);
      return new Filed(known, true);
    }
    UUID file = filing.nextId();
    notes.addAll(opened.open(file, account));
    return new Filed(file, false);
  }

  /** Says that no account more comes, so that the notes are read before the batch's turn. */
  public void complete() {
    if (!notes.isEmpty()) {
      readings.addAll(filing.read(List.copyOf(notes)));
      notes.clear();
    }
  }

  /** Forgets all accounts, as if nothing had been filed. */
  public void clear() {
    opened.clear();
    arriving.clear();
    notes.clear();
    readings.clear();
  }

  void send(Sql sql) {
    complete();
    opened.send(sql);
    arriving.send(sql);
    readings.forEach(reading -> reading.join().write());
    readings.clear();
  }
}
