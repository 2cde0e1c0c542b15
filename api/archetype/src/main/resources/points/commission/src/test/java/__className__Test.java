package ${package};

import org.code99.api.CommissionCalculator;
import org.code99.testkit.CommissionContract;
import org.code99.testkit.TestContext;

/** That it keeps to what every commission calculator keeps to. */
final class ${className}Test implements CommissionContract {
  @Override
  public CommissionCalculator calculator() {
    return new ${className}(TestContext.of(${className}.class));
  }
}
