package org.code99.intake;

/** Says which region a row of a list belongs to. */
@FunctionalInterface
public interface RegionLocator {
  /**
   * Asked once for each unlike pair, on the thread that reads the list.
   *
   * @param regionText as the list has it, empty when it has none
   * @param country as the list has it, empty when it has none
   */
  Located locate(String regionText, String country);
}
