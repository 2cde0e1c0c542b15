package ${package};

import org.code99.api.LossReasonTaxonomy;
import org.code99.testkit.TaxonomyContract;
import org.code99.testkit.TestContext;

/** That it keeps to what every taxonomy keeps to. */
final class ${className}Test implements TaxonomyContract {
  @Override
  public LossReasonTaxonomy taxonomyUnderTest() {
    return new ${className}(TestContext.of(${className}.class));
  }
}
