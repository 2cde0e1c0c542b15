package org.code99.plugin.commission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.code99.api.Rate;

/**
 * Reads {@code 0-1000:5, 1000-5000:10}: from, to and percent, the lowest tier first; gaps and
 * overlaps are refused.
 */
final class TierText {
  private static final Pattern TIER =
      Pattern.compile(
          "\\s*(\\d{1,12}(?:\\.\\d{1,3})?)\\s*-\\s*(\\d{1,12}(?:\\.\\d{1,3})?)\\s*"
              + ":\\s*(-?\\d{1,6}(?:\\.\\d{1,4})?)\\s*%?\\s*");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final Comparator<Tier> LOWEST_FIRST =
      Comparator.comparing(Tier::from).thenComparing(Tier::to);

  private TierText() {}

  /** The tiers; what is wrong with them goes to the problems. */
  static List<Tier> read(String text, Consumer<String> problems) {
    List<Tier> tiers = new ArrayList<>();
    String[] parts = COMMA.split(text, -1);
    for (String part : parts) {
      Matcher matcher = TIER.matcher(part);
      if (matcher.matches()) {
        tiers.add(
            new Tier(
                new BigDecimal(matcher.group(1)),
                new BigDecimal(matcher.group(2)),
                rate(part.strip(), new BigDecimal(matcher.group(3)), problems)));
      } else {
        problems.accept("The tier '" + part.strip() + "' is not readable: write it like 0-1000:5.");
      }
    }
    List<Tier> sorted = tiers.stream().sorted(LOWEST_FIRST).toList();
    if (!sorted.equals(tiers)) {
      problems.accept(
          "The tiers are not in order: write the lowest first, %s.".formatted(Tier.list(sorted)));
    }
    review(sorted, sorted.size() == parts.length, problems);
    return sorted;
  }

  private static Rate rate(String part, BigDecimal percent, Consumer<String> problems) {
    if (percent.signum() < 0) {
      problems.accept(
          "The tier '%s' pays less than nothing: write a rate from 0 to 100.".formatted(part));
      return Rate.percent("0");
    }
    if (percent.compareTo(WHOLE) > 0) {
      problems.accept("The tier '%s' pays more than 100 %%: lower its rate.".formatted(part));
      return Rate.WHOLE;
    }
    return Rate.percent(percent.toPlainString());
  }

  /** A gap may be filled by a tier that could not be read. */
  private static void review(List<Tier> tiers, boolean all, Consumer<String> problems) {
    BigDecimal reached = BigDecimal.ZERO;
    for (Tier tier : tiers) {
      reviewStart(tier, reached, all, problems);
      if (tier.to().compareTo(tier.from()) <= 0) {
        problems.accept(
            "The tier '%s' ends before it begins: name the lower bound first.".formatted(tier));
      }
      reached = tier.to().max(reached);
    }
  }

  private static void reviewStart(
      Tier tier, BigDecimal reached, boolean all, Consumer<String> problems) {
    int order = tier.from().compareTo(reached);
    if (order > 0 && all) {
      problems.accept(
          "The tiers leave a gap from %s to %s: let the tier '%s' begin at %s."
              .formatted(
                  reached.toPlainString(),
                  tier.from().toPlainString(),
                  tier,
                  reached.toPlainString()));
    }
    if (order < 0) {
      problems.accept(
          "The tier '%s' overlaps the tiers before it: let it begin at %s."
              .formatted(tier, reached.toPlainString()));
    }
  }
}
