package org.code99.host;

import java.time.Duration;
import java.util.Optional;

/** Where the extension objects of one generation live: in this process, or apart. */
interface Home {
  /** Asks one of them, until the deadline at most. */
  <P, R> Outcome<R> ask(
      String extensionId, Class<P> point, Use<P, R> use, Check<? super R> check, Duration deadline);

  /** The threads of one of them that are past their deadline and have not ended. */
  int abandoned(String extensionId);

  /** Threads of this process that are past their deadline and have not ended. */
  int abandoned();

  /** Where it is, for people. */
  String inWords();

  /** Nobody will ask for a while: what can be ended without closing it is ended. */
  void rest();

  /**
   * Closes the objects, and all that they needed.
   *
   * @return the class loader to watch, if it was one of this process
   */
  Optional<ClosedLoader> close(Duration deadline);
}
