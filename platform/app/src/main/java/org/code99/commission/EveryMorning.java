package org.code99.commission;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.mornings.MorningWork;

/** What this room does every morning. */
@Factory
class EveryMorning {
  @Singleton
  MorningWork pay(Commission commission) {
    return new MorningWork(
        "pay", "Reckons anew what the second lifetimes earned.", commission::reckon);
  }
}
