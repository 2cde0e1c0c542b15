package org.code99.database;

/** What to do with a PostgreSQL that may forget what it has confirmed. */
public enum UnsafeSettings {
  /** Refuse to work on it. */
  REFUSED,
  /** Work on it all the same; somebody said so by name. */
  ACCEPTED
}
