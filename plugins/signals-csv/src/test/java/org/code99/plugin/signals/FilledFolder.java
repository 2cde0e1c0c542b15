package org.code99.plugin.signals;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.code99.host.Grant;
import org.code99.host.HostSettings;
import org.code99.host.LentFolder;
import org.code99.host.PluginHost;

/** A real folder, lent by a real host, as the house lends it. */
final class FilledFolder implements AutoCloseable {
  static final String HEAD = "key,kind,about,company,domain,country,date,words\n";

  private final Path folder;
  private final PluginHost host;
  private final LentFolder lent;

  FilledFolder(Path base) throws IOException {
    Path real = base.toRealPath();
    folder = Files.createDirectory(real.resolve("signals"));
    host = PluginHost.open(HostSettings.of(real.resolve("shelf")));
    lent = assertInstanceOf(Grant.Given.class, host.grant(folder.toString())).folder();
  }

  void has(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  LentFolder lent() {
    return lent;
  }

  Path path() {
    return folder;
  }

  @Override
  public void close() {
    lent.close();
    host.close();
  }
}
