package org.code99.plugin.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.code99.api.Consignment;
import org.code99.api.OutreachChannel;
import org.code99.api.Receipt;
import org.code99.host.Answer;
import org.code99.host.ExtensionRef;
import org.code99.host.Grant;
import org.code99.host.HostSettings;
import org.code99.host.LentFolder;
import org.code99.host.PluginHost;
import org.code99.testkit.JarContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The jar of the print channel")
class JarTest extends JarContract {
  private static final String ID = "org.code99.channel-print";

  @TempDir private Path temp;

  @Test
  @DisplayName("writes into the folder that it is lent, and keeps nothing of it")
  void prints() throws IOException {
    Path base = temp.toRealPath();
    Path post = Files.createDirectory(base.resolve("post"));
    try (PluginHost host = PluginHost.open(HostSettings.of(base.resolve("shelf")))) {
      host.install(Path.of(System.getProperty(PROPERTY)));
      host.enable(ID);
      Answer<List<Receipt>> answer;
      try (LentFolder folder =
          assertInstanceOf(Grant.Given.class, host.grant(post.toString())).folder()) {
        Consignment consignment = Post.into(folder, Post.letter(1, "Blume GmbH"));
        answer =
            host.call(
                OutreachChannel.class,
                new ExtensionRef(ID, ID, "OutreachChannel"),
                channel -> channel.deliver(consignment));
      }
      assertEquals("", answer.failed().map(Object::toString).orElse(""));
      String reference = answer.answered().orElseThrow().getFirst().note();
      assertEquals(
          "letter.pdf to Blume GmbH", Files.readString(post.resolve(reference + "-letter.pdf")));
      host.disable(ID);
      assertEquals(0, host.lingeringLoaders());
    }
  }
}
