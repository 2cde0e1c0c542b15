package org.code99.plugin.commission;

import java.util.List;
import org.code99.api.Participant;
import org.code99.api.StatementLine;

/** A part of what is earned. */
interface Component {
  List<StatementLine> lines(List<Movement> movements, List<Participant> participants);
}
