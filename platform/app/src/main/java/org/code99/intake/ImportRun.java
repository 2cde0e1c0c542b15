package org.code99.intake;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.drawers.Drawers;
import org.code99.drawers.Filing;
import org.code99.intake.Batch.ImportKey;
import org.code99.intake.Survey.Script;
import org.code99.protection.Protection;

/**
 * One import, within the caller's transaction: survey the list, then read and store it in batches.
 */
@Singleton
class ImportRun {
  private final Drawers drawers;
  private final Protection protection;
  private final Imports imports;
  private final Ids ids;
  private final Clock clock;

  ImportRun(Drawers drawers, Protection protection, Imports imports, Ids ids, Clock clock) {
    this.drawers = drawers;
    this.protection = protection;
    this.imports = imports;
    this.ids = ids;
    this.clock = clock;
  }

  ImportReport of(ImportOrder order) throws IOException {
    Instant startedAt = clock.instant();
    UUID importId = ids.next();
    ListFile list = ListFile.open(order.list(), order.fileName(), order.mapping());
    Survey survey = Survey.of(list);
    Tally tally = new Tally();
    RowRemarks remarks = new RowRemarks();
    RowReader reader =
        new RowReader(
            list.headings(),
            survey.slashes(),
            order.currency(),
            order.regions(),
            order.asOf(),
            remarks);
    FateOfRows fates = new FateOfRows(reader, remarks, survey.script(), order.preview(), tally);
    ImportKey key = new ImportKey(importId, order.companyId(), order.asOf());
    try (Filing filing = drawers.filing(order.companyId(), order.drawerId(), importId);
        ReadingThread reading =
            new ReadingThread(list, fates, () -> new Batch(key, filing.batch()))) {
      reading.start();
      store(reading, filing, order, survey.records());
      if (!order.preview()) {
        filing.finish();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The import was cancelled.");
    }
    ImportReport report = report(importId, list, survey, tally);
    imports.record(order, report, startedAt);
    return report;
  }

  private void store(ReadingThread reading, Filing filing, ImportOrder order, int total)
      throws IOException, InterruptedException {
    long stored = 0;
    boolean last = false;
    while (!last) {
      Batch batch = reading.next();
      if (order.preview()) {
        batch.files().clear();
        batch.firstFlags().clear();
      } else {
        filing.store(batch.files());
        protection.record(batch.firstFlags());
        protection.record(order.companyId(), order.asOf(), batch.noted());
      }
      imports.store(batch);
      stored += batch.records();
      order.progress().at(stored, total);
      last = batch.isLast();
      reading.done(batch);
    }
  }

  private static ImportReport report(UUID importId, ListFile list, Survey survey, Tally tally) {
    return new ImportReport(
        importId,
        "%s, %s between cells".formatted(survey.script().words(), list.delimiterInWords()),
        list.headings().all(),
        notes(list, survey),
        tally.rows(),
        tally.opened(),
        tally.updated(),
        tally.duplicates(),
        tally.rejected(),
        tally.remarks());
  }

  private static List<String> notes(ListFile list, Survey survey) {
    List<String> notes = new ArrayList<>();
    if (survey.script() == Script.WINDOWS_1252) {
      notes.add("The list is not UTF-8; its letters were read as Windows-1252.");
    }
    if (survey.script() == Script.MIXED) {
      notes.add("Some rows are UTF-8 and some are not; those were read as Windows-1252.");
    }
    if (list.headings().column(Field.ACCOUNT_NO) < 0) {
      notes.add("The list has no account numbers; company and postal code stand in for them.");
    }
    return notes;
  }
}
