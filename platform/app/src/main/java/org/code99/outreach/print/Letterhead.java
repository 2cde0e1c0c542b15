package org.code99.outreach.print;

import java.util.List;

/**
 * Who writes: the head and foot of our paper.
 *
 * @param company our name, set large
 * @param lines address, telephone, e-mail, one below the other
 * @param returnLine the one small line above the recipient's address in a DIN window; empty for
 *     none
 * @param logoSvg an SVG drawn beside the name; empty for none
 * @param footer the line at the foot of each page; empty for none
 */
public record Letterhead(
    String company, List<String> lines, String returnLine, String logoSvg, String footer) {
  public Letterhead {
    lines = List.copyOf(lines);
  }
}
