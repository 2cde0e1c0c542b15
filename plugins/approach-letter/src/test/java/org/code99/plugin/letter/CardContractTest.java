package org.code99.plugin.letter;

import java.util.Map;
import org.code99.api.OutreachApproach;
import org.code99.api.Settings;
import org.code99.testkit.ApproachContract;
import org.code99.testkit.TestContext;

final class CardContractTest implements ApproachContract {
  @Override
  public OutreachApproach approach() {
    return new LetterApproach(TestContext.of(LetterApproach.class));
  }

  @Override
  public Settings settings() {
    return Settings.of(Map.of("preferred-kind", "card", "opening-en", "A word to {company}."));
  }
}
