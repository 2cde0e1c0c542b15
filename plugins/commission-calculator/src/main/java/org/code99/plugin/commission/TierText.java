package org.code99.plugin.commission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.code99.api.Rate;

/** Reads {@code 0-1000:5, 1000-5000:10}: from, to and percent; gaps and overlaps are refused. */
final class TierText {
  private static final Pattern TIER =
      Pattern.compile(
          "\\s*(\\d{1,12}(?:\\.\\d{1,3})?)\\s*-\\s*(\\d{1,12}(?:\\.\\d{1,3})?)\\s*"
              + ":\\s*(\\d{1,3}(?:\\.\\d{1,4})?)\\s*%?\\s*");
  private static final Pattern COMMA = Pattern.compile(",");

  private TierText() {}

  /** The tiers; what is wrong with them goes to the problems. */
  static List<Tier> read(String text, List<String> problems) {
    List<Tier> tiers = new ArrayList<>();
    BigDecimal reached = BigDecimal.ZERO;
    for (String part : COMMA.split(text, -1)) {
      Matcher matcher = TIER.matcher(part);
      if (!matcher.matches()) {
        problems.add("The tier '" + part.strip() + "' is not readable: write it like 0-1000:5.");
        continue;
      }
      Tier tier =
          new Tier(
              new BigDecimal(matcher.group(1)),
              new BigDecimal(matcher.group(2)),
              Rate.percent(matcher.group(3)));
      check(tier, reached, problems);
      reached = tier.to().max(reached);
      tiers.add(tier);
    }
    return List.copyOf(tiers);
  }

  private static void check(Tier tier, BigDecimal reached, List<String> problems) {
    int order = tier.from().compareTo(reached);
    if (order > 0) {
      problems.add(
          "The tiers leave a gap from %s to %s: let the tier '%s' begin at %s."
              .formatted(
                  reached.toPlainString(),
                  tier.from().toPlainString(),
                  tier,
                  reached.toPlainString()));
    }
    if (order < 0) {
      problems.add(
          "The tier '%s' overlaps the tiers before it: let it begin at %s."
              .formatted(tier, reached.toPlainString()));
    }
    if (tier.to().compareTo(tier.from()) <= 0) {
      problems.add(
          "The tier '%s' ends before it begins: name the lower bound first.".formatted(tier));
    }
    if (tier.rate().partsPerMillion() > Rate.WHOLE.partsPerMillion()) {
      problems.add("The tier '%s' pays more than 100 %%: lower its rate.".formatted(tier));
    }
  }
}
