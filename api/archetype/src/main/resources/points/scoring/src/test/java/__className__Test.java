package ${package};

import org.code99.api.ScoringStrategy;
import org.code99.testkit.ScoringContract;
import org.code99.testkit.TestContext;

/** That it keeps to what every scoring strategy keeps to. */
final class ${className}Test implements ScoringContract {
  @Override
  public ScoringStrategy strategy() {
    return new ${className}(TestContext.of(${className}.class));
  }
}
