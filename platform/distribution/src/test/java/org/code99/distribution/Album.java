package org.code99.distribution;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps a picture of every page that is shown to it, for whoever wants to look at the house as a
 * whole: {@code -Dcode99.test.album=FOLDER}. Without that it keeps none.
 */
record Album(Optional<Path> folder) {
  static Album asTold() {
    return new Album(Optional.ofNullable(System.getProperty("code99.test.album")).map(Path::of));
  }

  void add(Window window, String title) {
    folder.ifPresent(
        place -> window.picture(place.resolve(title.replaceAll("[^\\w]+", "-") + ".png")));
  }
}
