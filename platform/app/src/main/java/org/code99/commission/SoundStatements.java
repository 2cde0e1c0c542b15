package org.code99.commission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.api.CommissionCase;
import org.code99.api.CommissionStatement;
import org.code99.api.MoneyEvent;
import org.code99.api.Participant;
import org.code99.api.StatementLine;
import org.code99.host.Answers;
import org.code99.host.Check;

/** What the house asks of statements before a line of them becomes money. */
final class SoundStatements implements Check<List<CommissionStatement>> {
  /** Sums of lines of this size fit, however many a plugin writes. */
  private static final long MOST_OF_A_LINE = 1_000_000_000_000_000L;

  private final Map<String, CommissionCase> cases;

  SoundStatements(List<CommissionCase> cases) {
    this.cases =
        cases.stream()
            .collect(Collectors.toUnmodifiableMap(CommissionCase::key, Function.identity()));
  }

  @Override
  public List<String> problems(List<CommissionStatement> statements) {
    List<String> problems =
        new ArrayList<>(
            Answers.exactlyFor(cases.keySet(), CommissionStatement::key).problems(statements));
    if (problems.isEmpty()) {
      statements.stream()
          .filter(statement -> !sound(statement))
          .map(statement ->
              "it pays %s something else than amounts of its money to its participants for its events"
                  .formatted(statement.key()))
          .limit(1)
          .forEach(problems::add);
    }
    return List.copyOf(problems);
  }

  private boolean sound(CommissionStatement statement) {
    CommissionCase about = cases.get(statement.key());
    if (about == null) {
      return false;
    }
    Set<String> events = new HashSet<>();
    about.events().stream().map(MoneyEvent::key).forEach(events::add);
    Set<String> people = new HashSet<>();
    about.participants().stream().map(Participant::id).forEach(people::add);
    String currency = about.events().isEmpty() ? "" : about.events().getFirst().amount().currency();
    return statement.lines().stream().allMatch(line -> sound(line, events, people, currency));
  }

  private static boolean sound(
      StatementLine line, Set<String> events, Set<String> people, String currency) {
    return events.contains(line.eventKey())
        && people.contains(line.beneficiary())
        && line.amount().currency().equals(currency)
        && Math.abs(line.amount().minorUnits()) <= MOST_OF_A_LINE;
  }
}
