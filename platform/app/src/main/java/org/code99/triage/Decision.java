package org.code99.triage;

import java.util.Locale;

/**
 * What becomes of a file before its first visit. A person may decide otherwise; the software never
 * drops a file.
 */
public enum Decision {
  /** Ask for an appointment. */
  VISIT,
  /** Wait: a wish, or it is too early. */
  WATCH,
  /** No contact: protection stops it, or the reason leaves nobody to write to. */
  STOPPED;

  /** The word that files and tables carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
