package org.code99.commission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.api.CommissionBatch;
import org.code99.api.CommissionCalculator;
import org.code99.api.CommissionCase;
import org.code99.api.CommissionStatement;
import org.code99.host.Answer;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Regions;
import org.code99.regions.SettingsHash;
import org.code99.regions.Switchboard;

/** Asks the calculators that the regions chose, batch by batch, in the guard. */
@Singleton
class Reckoner {
  private final Extensions extensions;
  private final Regions regions;

  Reckoner(Extensions extensions, Regions regions) {
    this.extensions = extensions;
    this.regions = regions;
  }

  /** What each win earns, by its key; every win has an answer. */
  Map<String, Reckoned> reckon(UUID company, LocalDate today, List<WinToPay> wins) {
    Map<String, Reckoned> answers = new HashMap<>();
    Map<LocalDate, Switchboard> switchboards = new HashMap<>();
    Map<Binding.Bound, List<WinToPay>> byPlan = new LinkedHashMap<>();
    for (WinToPay win : wins) {
      Binding binding =
          switchboards
              .computeIfAbsent(win.planDay(today), day -> regions.switchboard(company, day))
              .binding(win.region(), CommissionCalculator.class);
      switch (binding) {
        case Binding.Bound bound when win.shares().isEmpty() ->
            answers.put(win.key(), nobodyShares(win));
        case Binding.Bound bound ->
            byPlan.computeIfAbsent(bound, plan -> new ArrayList<>()).add(win);
        case Binding.Absent absent ->
            answers.put(win.key(), Reckoned.refused(List.of(absent.why() + ".")));
        case Binding.Unbound unbound -> answers.put(win.key(), Reckoned.nothing());
      }
    }
    byPlan.forEach((plan, batch) -> ask(plan, today, batch, answers));
    return answers;
  }

  private static Reckoned nobodyShares(WinToPay win) {
    return Reckoned.refused(
        List.of("File %s has no owner who could earn: assign it.".formatted(win.accountNo())));
  }

  private void ask(
      Binding.Bound plan, LocalDate today, List<WinToPay> batch, Map<String, Reckoned> answers) {
    List<CommissionCase> cases =
        batch.stream().flatMap(win -> Stream.of(win.actual(), win.hoped(today))).toList();
    Answer<List<CommissionStatement>> answer =
        extensions.call(
            CommissionCalculator.class,
            plan.extension(),
            calculator -> calculator.calculate(new CommissionBatch(today, plan.settings(), cases)),
            new SoundStatements(cases));
    Reckoned.Rule rule =
        new Reckoned.Rule(
            plan.extension().extensionId(), plan.version() + " " + SettingsHash.of(plan));
    Map<String, CommissionStatement> statements = new HashMap<>();
    answer
        .answered()
        .ifPresent(all -> all.forEach(statement -> statements.put(statement.key(), statement)));
    for (WinToPay win : batch) {
      CommissionStatement actual = statements.get(win.key());
      CommissionStatement hoped = statements.get("hoped " + win.key());
      if (actual == null || hoped == null) {
        answers.put(
            win.key(),
            Reckoned.refused(
                List.of(
                    "The calculator %s failed: look at the plugins page."
                        .formatted(plan.extension().extensionId()))));
      } else {
        answers.put(
            win.key(),
            new Reckoned(
                rule,
                actual.lines(),
                hoped.problems().isEmpty() ? hoped.lines() : actual.lines(),
                actual.problems()));
      }
    }
  }
}
