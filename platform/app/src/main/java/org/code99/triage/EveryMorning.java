package org.code99.triage;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.mornings.MorningWork;

/** What this room does every morning. */
@Factory
class EveryMorning {
  @Singleton
  MorningWork cooled(Triage triage) {
    return new MorningWork("cooled", "Brings up files whose wound has cooled off.", triage::comeUp);
  }
}
