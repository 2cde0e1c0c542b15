package org.code99.outreach;

import java.util.List;
import java.util.Map;

/**
 * What a wave came to.
 *
 * @param files whose turn it was
 * @param pieces printed, by kind
 * @param refusals files without a piece, and why
 */
public record WaveReport(long files, Map<String, Long> pieces, List<Refusal> refusals) {
  /** Copies. */
  public WaveReport {
    pieces = Map.copyOf(pieces);
    refusals = List.copyOf(refusals);
  }

  /**
   * A file without a piece.
   *
   * @param accountNo of the customer
   * @param policy that objected
   * @param sentence why
   */
  public record Refusal(String accountNo, String policy, String sentence) {}
}
