package org.code99.outreach;

import java.util.Map;

/**
 * What a wave came to. It counts only: why a single file has no piece stands in the file's own
 * record, so that a wave of a million takes no more memory than one of ten.
 *
 * @param files whose turn it was
 * @param pieces printed, by kind
 * @param withheld files without a piece, by the policy that objected first
 */
public record WaveReport(long files, Map<String, Long> pieces, Map<String, Long> withheld) {
  /** Copies. */
  public WaveReport {
    pieces = Map.copyOf(pieces);
    withheld = Map.copyOf(withheld);
  }
}
