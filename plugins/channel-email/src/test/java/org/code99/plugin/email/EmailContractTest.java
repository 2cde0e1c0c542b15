package org.code99.plugin.email;

import java.io.IOException;
import org.code99.api.OutreachChannel;
import org.code99.api.Parcel;
import org.code99.api.Settings;
import org.code99.testkit.ChannelContract;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The e-mail channel keeps the contract")
class EmailContractTest implements ChannelContract {
  private ScriptedMailServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedMailServer();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Override
  public OutreachChannel channel() {
    return new EmailChannel(TestContext.of(EmailChannel.class));
  }

  @Override
  public Settings settings() {
    return Letters.to(server);
  }

  @Override
  public long carried(Parcel parcel) {
    return server.letters().stream()
        .filter(letter -> letter.contains("Message-ID: <" + parcel.key() + "@"))
        .count();
  }
}
