package org.code99.plugin.commission;

import java.util.ArrayList;
import java.util.List;
import org.code99.api.CommissionBatch;
import org.code99.api.CommissionCalculator;
import org.code99.api.CommissionCase;
import org.code99.api.CommissionStatement;
import org.code99.api.PluginContext;
import org.code99.api.Settings;
import org.code99.api.SettingsFinding;
import org.code99.api.SettingsRules;
import org.code99.api.StatementLine;
import org.pf4j.Extension;

/**
 * Base commission by a rate or by tiers, and more for a customer who was won back: a multiple of
 * the base or a bonus. Splits are exact to the last cent.
 *
 * <p>Events are reckoned in the order of their days, whatever the order in which they come, and a
 * credit note never before its invoice. A fully credited invoice earns exactly nothing in the end,
 * for every participant and under every plan. A plan or a case that makes no sense is refused with
 * all its problems.
 */
@Extension
public final class WinBackCommission implements CommissionCalculator, SettingsRules {
  /** Needs nothing of the platform: the plan comes with each batch. */
  public WinBackCommission(PluginContext context) {}

  @Override
  public List<SettingsFinding> faults(Settings settings) {
    return PlanReading.of(settings).faults();
  }

  @Override
  public List<CommissionStatement> calculate(CommissionBatch batch) {
    PlanReading plan = PlanReading.of(batch.settings());
    return batch.cases().stream().map(one -> statement(one, plan)).toList();
  }

  private static CommissionStatement statement(CommissionCase one, PlanReading reading) {
    List<String> problems = new ArrayList<>(reading.problems());
    problems.addAll(CaseReview.problems(one));
    return reading.plan().isEmpty() || !problems.isEmpty()
        ? CommissionStatement.refused(one.key(), problems)
        : CommissionStatement.of(one.key(), lines(one, reading.plan().get()));
  }

  private static List<StatementLine> lines(CommissionCase one, Plan plan) {
    List<Movement> movements = Movements.of(one.events(), plan.basis());
    List<StatementLine> lines = new ArrayList<>();
    for (Component component : plan.componentsFor(one)) {
      lines.addAll(component.lines(movements, one.participants()));
    }
    return lines;
  }
}
