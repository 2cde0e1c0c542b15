package org.code99.testkit;

import java.util.List;
import org.code99.api.LossClass;

/** Every class of loss, and one that nobody has heard of yet. */
final class LossClasses {
  static final List<LossClass> ALL =
      List.of(
          LossClass.OUR_FAULT,
          LossClass.STOLEN,
          LossClass.PRICE,
          LossClass.PERSONALITIES,
          LossClass.THEIR_CHANGE,
          LossClass.GONE,
          LossClass.UNKNOWN,
          LossClass.of("class-of-tomorrow"));

  private LossClasses() {}
}
