package org.code99.plugin.taxonomy;

import org.code99.api.LossReasonTaxonomy;
import org.code99.testkit.TaxonomyContract;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;

@DisplayName("S10, S17: the classic taxonomy keeps the contract of every taxonomy")
class ClassicTaxonomyContractTest implements TaxonomyContract {
  @Override
  public LossReasonTaxonomy taxonomyUnderTest() {
    return new ClassicTaxonomy(TestContext.of(ClassicTaxonomy.class));
  }
}
