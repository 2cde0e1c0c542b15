package org.code99.host;

/** How a call failed. */
public enum FailureKind {
  /** The plugin threw. */
  THREW,
  /** The plugin did not answer before its deadline. */
  HUNG,
  /** The plugin answered what cannot be used: null, a foreign key, an object of its own. */
  NONSENSE,
  /** There is no such extension at the moment. */
  ABSENT,
  /** The plugin failed so often that it is not called any more until somebody enables it again. */
  QUARANTINED,
  /** The plugin failed several times in a row and rests for a while. */
  BREAKER_OPEN,
  /** The process that it runs in ended before it answered. */
  ENDED,
  /** Its process ended and could not be started again. Nothing has reached it. */
  NOT_STARTED,
  /** It was not asked: its process is being started again, or busy. Nothing has reached it. */
  NOT_ASKED,
  /** Whoever asked was told to stop while they waited; no fault of the plugin. */
  INTERRUPTED
}
