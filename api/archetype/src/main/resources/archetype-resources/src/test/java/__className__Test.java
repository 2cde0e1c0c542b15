package ${package};

import org.code99.api.OutreachApproach;
import org.code99.testkit.ApproachContract;
import org.code99.testkit.TestContext;

/** That it keeps to what every approach keeps to. */
final class ${className}Test implements ApproachContract {
  @Override
  public OutreachApproach approach() {
    return new ${className}(TestContext.of(${className}.class));
  }
}
