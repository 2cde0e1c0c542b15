package org.code99.plugin.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.code99.api.Consignment;
import org.code99.api.DeliveryPromise;
import org.code99.api.Medium;
import org.code99.api.Receipt;
import org.code99.api.Settings;
import org.code99.api.SettingsFinding;
import org.code99.api.SettingsTrial;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The e-mail channel")
class EmailChannelTest {
  private final EmailChannel channel = new EmailChannel(TestContext.of(EmailChannel.class));
  private ScriptedMailServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedMailServer();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private Receipt deliver(Settings settings) {
    return channel.deliver(new Consignment(settings, List.of(Letters.parcel()))).getFirst();
  }

  @Test
  @DisplayName("S80: sends one letter, answered to the owner, under a number that stays the same")
  void sends() {
    Receipt receipt = deliver(Letters.to(server));
    assertEquals("accepted", receipt.outcome(), receipt.note());
    String letter = server.letters().getFirst();
    assertTrue(letter.contains("From: Nordstern <listening@nordstern.example>"), letter);
    assertTrue(letter.contains("carla@nordstern.example"), letter);
    assertTrue(letter.contains("Reply-To: "), letter);
    assertTrue(letter.contains("Message-ID: <" + Letters.KEY + "@nordstern.example>"), letter);
    assertTrue(letter.contains("darf ich kommen?"), letter);
  }

  @Test
  @DisplayName("A mailbox that is not there is refused for good; one that is full is tried later")
  void mailboxes() {
    server.saysToRecipients("550 nobody of that name");
    Receipt refused = deliver(Letters.to(server));
    assertEquals("refused", refused.outcome());
    assertTrue(refused.note().contains("nobody of that name"), refused.note());
    server.saysToRecipients("452 the mailbox is full");
    assertEquals("try-later", deliver(Letters.to(server)).outcome());
    assertEquals(List.of(), server.letters());
  }

  @Test
  @DisplayName("Without a server nothing left: it is tried later")
  void noServer() throws IOException {
    assertEquals("try-later", deliver(Settings.none()).outcome());
    Settings settings = Letters.to(server);
    server.close();
    assertEquals("try-later", deliver(settings).outcome());
  }

  @Test
  @DisplayName("A connection that breaks after the letter is no answer: nobody knows")
  void breaks() {
    server.hangsUpAfterTheLetter();
    assertThrows(IllegalStateException.class, () -> deliver(Letters.to(server)));
    assertEquals(1, server.letters().size());
  }

  @Test
  @DisplayName(
      "S77: a check signs in at the mail server and sends nothing; what fails names its setting")
  void check() throws IOException {
    Settings settings = Letters.to(server);
    SettingsFinding fine = channel.check(SettingsTrial.of(settings)).getFirst();
    assertEquals("works", fine.outcome(), fine.sentence());
    assertEquals(List.of(), server.letters());
    assertEquals(
        List.of("from-address", "host"),
        channel.check(SettingsTrial.of(Settings.none())).stream()
            .map(SettingsFinding::setting)
            .toList());
    Map<String, String> signed = new HashMap<>(settings.values());
    signed.putAll(Map.of("user", "ada", "password", "hush"));
    SettingsTrial asAda = SettingsTrial.of(Settings.of(signed));
    String nobody = channel.check(asAda).getFirst().sentence();
    assertTrue(nobody.contains("asks nobody to sign in"), nobody);
    server.asksToSignIn();
    String ada = channel.check(asAda).getFirst().sentence();
    assertTrue(ada.contains("lets ada in"), ada);
    signed.put("password", "hush hush");
    SettingsFinding refused = channel.check(SettingsTrial.of(Settings.of(signed))).getFirst();
    assertEquals("fails password", refused.outcome() + " " + refused.setting());
    assertFalse(refused.sentence().contains("hush"), refused.sentence());
    server.close();
    SettingsFinding gone = channel.check(SettingsTrial.of(settings)).getFirst();
    assertEquals("fails host", gone.outcome() + " " + gone.setting(), gone.sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keine", "a@", "@b.example", "a b@c.example", "a@nordstern", "a@b..de"})
  @DisplayName("S77: a sender's address that is none is told before it is saved, at its field")
  void senderThatIsNone(String address) {
    assertEquals(
        List.of(
            SettingsFinding.fails(
                "from-address",
                "'" + address + "' is no e-mail address: write it as sales@house.example.")),
        channel.faults(Settings.of(Map.of("from-address", address))));
    assertEquals(List.of(), channel.faults(Letters.to(server)));
    assertEquals(List.of(), channel.faults(Settings.none()));
  }

  @Test
  @DisplayName("It may send twice what it gets twice, and says so")
  void promise() {
    assertEquals(DeliveryPromise.AT_MOST_ONCE, channel.profile(Settings.none()).promise());
    assertEquals(Medium.EMAIL, channel.profile(Settings.none()).medium());
  }
}
