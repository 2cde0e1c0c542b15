package org.code99.plugin.commission;

import java.util.Map;
import org.code99.api.CommissionCalculator;
import org.code99.api.Settings;
import org.code99.testkit.CommissionContract;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("C3: every type of plan keeps the contract of every calculator")
class PlansKeepTheContractTest {
  private static final String TIERS = "0-1000:5, 1000-5000:10.3333";

  /** The calculator with a plan. */
  interface WithPlan extends CommissionContract {
    @Override
    default CommissionCalculator calculator() {
      return new WinBackCommission(TestContext.of(WinBackCommission.class));
    }
  }

  @Nested
  @DisplayName("double on what is paid, as it is without settings")
  class Usual implements WithPlan {}

  @Nested
  @DisplayName("a crooked multiple on invoices less credit notes")
  class Invoiced implements WithPlan {
    @Override
    public Settings settings() {
      return Settings.of(
          Map.of("basis", "invoiced", "base-rate", "4.2525", "multiplier", "2.7501"));
    }
  }

  @Nested
  @DisplayName("a bonus")
  class Bonus implements WithPlan {
    @Override
    public Settings settings() {
      return Settings.of(Map.of("win-back", "bonus", "bonus", "50001"));
    }
  }

  @Nested
  @DisplayName("marginal tiers on what is paid")
  class Marginal implements WithPlan {
    @Override
    public Settings settings() {
      return Settings.of(Map.of("tiers", TIERS));
    }
  }

  @Nested
  @DisplayName("whole-base tiers on what is invoiced")
  class WholeBase implements WithPlan {
    @Override
    public Settings settings() {
      return Settings.of(Map.of("tiers", TIERS, "tier-mode", "whole-base", "basis", "invoiced"));
    }
  }
}
