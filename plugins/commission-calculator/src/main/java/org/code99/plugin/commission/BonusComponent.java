package org.code99.plugin.commission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.code99.api.Participant;
import org.code99.api.StatementLine;

/** A bonus on the first money that counts; it goes back when nothing of that money is left. */
record BonusComponent(String name, long minorUnits) implements Component {

  @Override
  public List<StatementLine> lines(List<Movement> movements, List<Participant> participants) {
    List<StatementLine> lines = new ArrayList<>();
    Purse purse = new Purse(participants);
    BigDecimal base = BigDecimal.ZERO;
    for (Movement movement : movements) {
      base = base.add(movement.change());
      BigDecimal due =
          base.signum() > 0
              ? BigDecimal.valueOf(minorUnits, movement.event().amount().decimals())
              : BigDecimal.ZERO;
      String turn = due.signum() > 0 ? " earns the bonus" : " takes back the bonus";
      lines.addAll(
          purse.fillTo(
              due,
              movement.event(),
              name,
              Sentences.of(movement) + turn + " for a customer won back"));
    }
    return lines;
  }
}
