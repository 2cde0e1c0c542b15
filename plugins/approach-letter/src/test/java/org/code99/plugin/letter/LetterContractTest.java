package org.code99.plugin.letter;

import org.code99.api.OutreachApproach;
import org.code99.testkit.ApproachContract;
import org.code99.testkit.TestContext;

final class LetterContractTest implements ApproachContract {
  @Override
  public OutreachApproach approach() {
    return new LetterApproach(TestContext.of(LetterApproach.class));
  }
}
