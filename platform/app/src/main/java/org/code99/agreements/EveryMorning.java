package org.code99.agreements;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.mornings.MorningWork;

/** What this room does every morning. */
@Factory
class EveryMorning {
  @Singleton
  MorningWork promises(Agreements agreements) {
    return new MorningWork(
        "promises",
        "Warns of promises that fall due, and tells the manager of broken ones.",
        agreements::keepWatch);
  }
}
