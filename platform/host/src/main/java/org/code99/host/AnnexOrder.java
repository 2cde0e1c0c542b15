package org.code99.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.host.wire.Malformed;
import org.code99.host.wire.Sink;
import org.code99.host.wire.Source;

/**
 * Which generation an annex is to open.
 *
 * @param jar on the shelf
 * @param sha256 of the jar, looked at again each time it is opened
 * @param pluginId whose it is
 * @param number of the generation
 * @param construction how long a constructor or {@code close()} may take
 * @param extensions their ids and classes; the annex needs no more of them
 */
record AnnexOrder(
    Path jar,
    String sha256,
    String pluginId,
    int number,
    Duration construction,
    List<DeclaredExtension> extensions) {
  /** How long all constructors, or all {@code close()}, may take together. */
  Duration patience() {
    return construction.multipliedBy(extensions.size());
  }

  Sink written() {
    Sink to = new Sink();
    to.text(jar.toString()).text(sha256).text(pluginId).number(number);
    to.number(construction.toMillis()).number(extensions.size());
    extensions.forEach(one -> to.text(one.extensionId()).text(one.className()));
    return to;
  }

  static AnnexOrder read(Source from) throws Malformed {
    Path jar = Path.of(from.text());
    String sha256 = from.text();
    String pluginId = from.text();
    int number = from.number();
    Duration construction = Duration.ofMillis(from.longNumber());
    List<DeclaredExtension> extensions = new ArrayList<>();
    for (int left = from.count(); left > 0; left--) {
      extensions.add(new DeclaredExtension(from.text(), from.text(), List.of(), Optional.empty()));
    }
    return new AnnexOrder(jar, sha256, pluginId, number, construction, extensions);
  }
}
