package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.Because;

/** One consideration: how much it can take and give, and the lines that it writes for a file. */
interface Rule {
  /** The most that it takes off, as a figure of zero or less. */
  int least();

  /** The most that it adds. */
  int most();

  /** Its lines; none when it has nothing to say. */
  List<Because> weigh(Situation situation);
}
