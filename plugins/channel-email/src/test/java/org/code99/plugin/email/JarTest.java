package org.code99.plugin.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.code99.api.Consignment;
import org.code99.api.OutreachChannel;
import org.code99.api.Receipt;
import org.code99.host.Answer;
import org.code99.host.ExtensionRef;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.testkit.JarContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The jar of the e-mail channel")
class JarTest extends JarContract {
  private static final String ID = "org.code99.channel-email";

  @TempDir private Path shelf;

  @Test
  @DisplayName("sends a letter with nothing but what it brings along")
  void sends() throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer();
        PluginHost host = PluginHost.open(HostSettings.of(shelf))) {
      host.install(Path.of(System.getProperty(PROPERTY)));
      host.enable(ID);
      Consignment consignment = new Consignment(Letters.to(server), List.of(Letters.parcel()));
      Answer<List<Receipt>> answer =
          host.call(
              OutreachChannel.class,
              new ExtensionRef(ID, ID, "OutreachChannel"),
              channel -> channel.deliver(consignment));
      assertEquals("", answer.failed().map(Object::toString).orElse(""));
      List<Receipt> receipts = answer.answered().orElseThrow();
      assertEquals("accepted", receipts.getFirst().outcome());
      assertEquals(1, server.letters().size());
      host.disable(ID);
      assertEquals(0, host.lingeringLoaders());
    }
  }
}
