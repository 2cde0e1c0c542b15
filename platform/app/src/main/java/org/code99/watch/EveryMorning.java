package org.code99.watch;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.mornings.MorningWork;

/** What this room does every morning. */
@Factory
class EveryMorning {
  @Singleton
  MorningWork tripwires(Watch watch) {
    return new MorningWork("tripwires", "Wakes parked files whose day has come.", watch::calendar);
  }
}
