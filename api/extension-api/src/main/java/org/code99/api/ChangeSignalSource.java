package org.code99.api;

import org.pf4j.ExtensionPoint;

/**
 * Extension point: reads that something changed at customers or competitors - a trade register, a
 * press service, a file that somebody fills. Since API 1.1.
 *
 * <p><b>Effectful</b>: it may look outside, and it decides nothing. The core asks again and again,
 * from where the last answer ended; it keeps each signal once by its key, finds the files that it
 * concerns, and wakes them. No answer changes nothing: the same question is asked later, so a
 * source never relies on having been heard. What it cannot reach for a while is no failure: it
 * answers {@link SignalBatch#none} and says why in its log.
 *
 * <pre>{@code
 * public SignalBatch poll(SignalQuery query) {
 *   int from = query.cursor().isEmpty() ? 0 : Integer.parseInt(query.cursor());
 *   List<ChangeSignal> news = register.since(from, query.limit());
 *   return SignalBatch.of(news, String.valueOf(from + news.size()));
 * }
 * }</pre>
 *
 * <p>Where no source is bound, signals are told by hand, by list or through the API.
 */
public interface ChangeSignalSource extends ExtensionPoint {
  /** Which kinds of signals it has, in words, and how often it wants to be asked. */
  SignalProfile profile(Settings settings);

  /**
   * What is new since the cursor, the oldest first, at most as many as the query allows.
   *
   * <p>A cursor that it no longer understands is no error: it begins anew, and the core drops what
   * it has already.
   */
  SignalBatch poll(SignalQuery query);
}
