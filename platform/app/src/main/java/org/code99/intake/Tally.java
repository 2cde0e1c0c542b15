package org.code99.intake;

/** Counts of one import; written by the reading thread, read when it has ended. */
final class Tally {
  private int opened;
  private int updated;
  private int duplicates;
  private int rejected;
  private int remarks;

  void count(Fate fate) {
    switch (fate) {
      case ACCEPTED -> opened++;
      case UPDATED -> updated++;
      case DUPLICATE -> duplicates++;
      case REJECTED -> rejected++;
    }
  }

  void countRemark() {
    remarks++;
  }

  int opened() {
    return opened;
  }

  int updated() {
    return updated;
  }

  int duplicates() {
    return duplicates;
  }

  int rejected() {
    return rejected;
  }

  int remarks() {
    return remarks;
  }

  int rows() {
    return opened + updated + duplicates + rejected;
  }
}
