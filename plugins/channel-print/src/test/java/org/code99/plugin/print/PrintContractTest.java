package org.code99.plugin.print;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.code99.api.GrantedFolder;
import org.code99.api.OutreachChannel;
import org.code99.api.Parcel;
import org.code99.host.Grant;
import org.code99.host.HostSettings;
import org.code99.host.LentFolder;
import org.code99.host.PluginHost;
import org.code99.testkit.ChannelContract;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The print channel keeps the contract")
class PrintContractTest implements ChannelContract {
  @TempDir private Path temp;
  private Path post;
  private PluginHost host;
  private LentFolder folder;

  @BeforeEach
  void open() throws IOException {
    Path base = temp.toRealPath();
    post = Files.createDirectory(base.resolve("post"));
    host = PluginHost.open(HostSettings.of(base.resolve("shelf")));
    folder = assertInstanceOf(Grant.Given.class, host.grant(post.toString())).folder();
  }

  @AfterEach
  void close() {
    folder.close();
    host.close();
  }

  @Override
  public OutreachChannel channel() {
    return new PrintChannel(TestContext.of(PrintChannel.class));
  }

  @Override
  public Map<String, GrantedFolder> folders() {
    return Map.of("folder", folder);
  }

  /** The letters to this customer that somebody who looks into the folder would print. */
  @Override
  public long carried(Parcel parcel) {
    String words = "%PDF to " + parcel.recipient().company();
    try (Stream<Path> files = Files.list(post)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-letter.pdf"))
          .filter(file -> text(file).equals(words))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
