package org.code99.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.outreach.sink.MailSink;
import org.code99.regions.Company;
import org.code99.regions.Plugins;
import org.code99.regions.RegionSettings;
import org.code99.regions.SettingsTold;
import org.code99.regions.SwitchFault;
import org.code99.regions.SwitchOrder;
import org.code99.regions.Switching;
import org.code99.regions.WhoUsesWhat;

/**
 * The mail of the demonstration: each company has a sink of its own, to which its e-mail channel
 * sends. Nothing leaves the machine.
 */
final class DemoMail implements AutoCloseable {
  private static final String CHANNEL = "org.code99.channel-email";
  private static final String SLOT = "OutreachChannel-email";
  private static final String BY = "the demonstration";
  private static final String WHY =
      "Its mail ends in a sink on this machine, to be read under Mail.";

  private final House house;
  private final Path folder;
  private final List<MailSink> sinks = new ArrayList<>();

  DemoMail(House house, Path folder) {
    this.house = house;
    this.folder = folder;
  }

  /** Where the letters lie, in a folder for each company. */
  static Path folder(Path data) {
    return data.resolve("mail").toAbsolutePath();
  }

  /**
   * Opens a company's sink and has its e-mail channel send there from now on. The port is another
   * one at each start, so it is set anew. Without the channel there is no mail.
   */
  void open(Company company) {
    boolean there =
        house.door(Plugins.class).of(company.id()).stream()
            .anyMatch(plugin -> plugin.id().equals(CHANNEL) && plugin.live());
    if (!there) {
      return;
    }
    MailSink sink = MailSink.open(folder.resolve(company.id().toString()));
    sinks.add(sink);
    DemoTeam.accepted(
        house
            .door(Switching.class)
            .commit(
                new SwitchOrder(
                    company.id(),
                    List.of(new WhoUsesWhat.Wish(company.id(), SLOT, CHANNEL)),
                    Optional.empty(),
                    BY,
                    WHY))
            .stream()
            .map(SwitchFault::sentence)
            .toList());
    DemoTeam.accepted(
        List.copyOf(
            house
                .door(RegionSettings.class)
                .set(
                    company.id(),
                    company.id(),
                    SLOT,
                    SettingsTold.of(
                        Map.of(
                            "host", "127.0.0.1",
                            "port", Integer.toString(sink.port()),
                            "security", "none",
                            "from-address", company.email(),
                            "from-name", company.name()),
                        WHY),
                    BY)
                .values()));
  }

  @Override
  public void close() {
    sinks.forEach(MailSink::close);
  }
}
