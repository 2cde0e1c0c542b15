package org.code99.watch;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.code99.lessons.LessonFixed;

/** Hears that a cause is fixed, so that those who wait for it are told. */
@Singleton
class FixNews {
  private final Watch watch;

  FixNews(Watch watch) {
    this.watch = watch;
  }

  @EventListener
  void fixed(LessonFixed news) {
    watch.fixShipped(news.company(), news.cause(), news.key(), news.on(), news.by());
  }
}
