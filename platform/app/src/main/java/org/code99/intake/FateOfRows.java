package org.code99.intake;

import java.util.List;
import java.util.UUID;
import org.code99.drawers.Filed;
import org.code99.drawers.Fingerprint;
import org.code99.drawers.ListedAccount;
import org.code99.intake.Survey.Script;

/** Decides what becomes of each record, in the order of the list, and writes it into a batch. */
final class FateOfRows {
  private final RowReader reader;
  private final RowRemarks remarks;
  private final Script script;
  private final boolean preview;
  private final Tally tally;
  private final RowTable accounts = new RowTable(true);
  private final LikelyDuplicates likely = new LikelyDuplicates();

  FateOfRows(RowReader reader, RowRemarks remarks, Script script, boolean preview, Tally tally) {
    this.reader = reader;
    this.remarks = remarks;
    this.script = script;
    this.preview = preview;
    this.tally = tally;
  }

  void decide(int row, int line, List<String> raw, Batch batch) {
    remarks.clear();
    List<String> cells = letters(raw);
    switch (reader.read(row, cells)) {
      case RowOutcome.Unusable unusable -> reject(row, line, unusable.faults(), cells, batch);
      case RowOutcome.Usable usable -> {
        long number = Fingerprint.of(usable.account().accountNo(), 0);
        long content = content(cells);
        int first = accounts.first(number, row, content);
        if (first == 0) {
          accept(row, line, usable, batch);
        } else if (accounts.content(number) == content) {
          repeat(row, line, first, batch);
        } else {
          String faults =
              "account number %s stands in row %d already, with other data"
                  .formatted(usable.account().accountNo(), first);
          reject(row, line, faults, cells, batch);
        }
      }
    }
  }

  /** Ends a batch: no record more goes into it. */
  void complete(Batch batch) {
    if (!preview) {
      batch.files().complete();
    }
  }

  private void accept(int row, int line, RowOutcome.Usable usable, Batch batch) {
    ListedAccount account = usable.account();
    int twin = likely.earlier(account);
    if (twin != 0) {
      remarks.add(
          Field.COMPANY,
          account.company(),
          "probably the same customer as row %d; both are kept, look at them".formatted(twin));
    }
    Filed filed = batch.files().file(account);
    Fate fate = filed.known() ? Fate.UPDATED : Fate.ACCEPTED;
    UUID file = preview ? null : filed.file();
    batch.filed(row, line, fate, file);
    batch.noted(filed, usable.note());
    tally.count(fate);
    write(row, line, batch);
  }

  private void repeat(int row, int line, int first, Batch batch) {
    remarks.clear();
    remarks.add("row", "", "repeats row %d word for word; filed once".formatted(first));
    batch.repeated(row, line, first);
    tally.count(Fate.DUPLICATE);
    write(row, line, batch);
  }

  private void reject(int row, int line, String faults, List<String> cells, Batch batch) {
    batch.rejected(row, line, faults, cells);
    tally.count(Fate.REJECTED);
  }

  private void write(int row, int line, Batch batch) {
    int seq = 0;
    for (RowRemarks.Said said : remarks.said()) {
      batch.remark(row, line, ++seq, said);
      tally.countRemark();
    }
  }

  /** In a list of two codes every row that had to be guessed at is named. */
  private List<String> letters(List<String> raw) {
    if (script != Script.MIXED && script != Script.WINDOWS_1252) {
      return raw;
    }
    if (raw.stream().noneMatch(CodePage1252::isIn)) {
      return raw;
    }
    List<String> cells = CodePage1252.read(raw);
    if (script == Script.MIXED) {
      remarks.add("row", "", "its letters are not UTF-8; read as Windows-1252");
    }
    return cells;
  }

  private static long content(List<String> cells) {
    long content = cells.size();
    for (String cell : cells) {
      content = Fingerprint.of(content, Fingerprint.of(cell, 0));
    }
    return content;
  }
}
