package org.code99.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads and encodes the list on a thread of its own, while the transaction's thread hands the batch
 * before to the server: both cores work, and never more than three batches are in memory.
 */
final class ReadingThread implements AutoCloseable {
  private static final int BATCHES = 3;

  private final ListFile list;
  private final FateOfRows fates;
  private final BlockingQueue<Batch> empty = new ArrayBlockingQueue<>(BATCHES);
  private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread;
  private volatile @Nullable Throwable failure;

  ReadingThread(ListFile list, FateOfRows fates, Supplier<Batch> batches) {
    this.list = list;
    this.fates = fates;
    for (int i = 0; i < BATCHES; i++) {
      empty.add(batches.get());
    }
    this.thread = Thread.ofPlatform().daemon().name("reading a list").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** The next filled batch, in the order of the list. */
  Batch next() throws IOException, InterruptedException {
    Batch batch = full.take();
    if (failure instanceof NotAList notAList) {
      throw notAList;
    }
    if (failure != null) {
      throw new IOException("The list could not be read to its end: " + failure, failure);
    }
    return batch;
  }

  /** Gives a stored batch back. */
  void done(Batch batch) {
    batch.clear();
    empty.add(batch);
  }

  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // the reader has been told, and ends
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Batch batch = null;
    try (Reader text = list.text();
        CsvReader<CsvRecord> records = list.parser().ofCsvRecord(text)) {
      batch = empty.take();
      int row = 0;
      for (CsvRecord record : records) {
        if (row > 0) {
          fates.decide(row, line(record), record.getFields(), batch);
        }
        row++;
        if (batch.isFull()) {
          fates.complete(batch);
          full.put(batch);
          batch = empty.take();
        }
      }
    } catch (InterruptedException stopped) {
      return; // the import has failed; nobody waits for more
    } catch (CsvParseException e) {
      failure = broken(e);
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
    finish(batch);
  }

  private int line(CsvRecord record) {
    return (int) record.getStartingLineNumber() + list.linesBefore();
  }

  private Throwable broken(CsvParseException e) {
    try {
      return list.broken(e);
    } catch (IOException | RuntimeException other) {
      return other;
    }
  }

  private void finish(@Nullable Batch batch) {
    try {
      Batch end = batch == null ? empty.take() : batch;
      end.end();
      fates.complete(end);
      full.put(end);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
