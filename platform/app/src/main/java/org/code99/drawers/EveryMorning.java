package org.code99.drawers;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.mornings.MorningWork;

/** What this room does every morning. */
@Factory
class EveryMorning {
  @Singleton
  MorningWork decisions(CaseFiles files) {
    return new MorningWork(
        "decisions",
        "Asks managers about files on which nobody decided for too long.",
        files::askManagers);
  }
}
