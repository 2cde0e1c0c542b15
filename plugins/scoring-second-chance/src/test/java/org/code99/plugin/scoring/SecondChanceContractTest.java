package org.code99.plugin.scoring;

import org.code99.api.ScoringStrategy;
import org.code99.testkit.ScoringContract;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Second-chance scoring keeps the contract of every scoring strategy")
class SecondChanceContractTest implements ScoringContract {
  @Override
  public ScoringStrategy strategy() {
    return new SecondChance(TestContext.of(SecondChance.class));
  }
}
