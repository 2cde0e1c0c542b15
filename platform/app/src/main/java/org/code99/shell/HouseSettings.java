package org.code99.shell;

import java.nio.file.Path;
import java.time.Duration;
import org.code99.host.AnnexRule;
import org.code99.host.HostSettings;
import org.code99.host.Points;
import org.code99.host.Running;
import org.code99.host.TrustLevel;
import org.pf4j.ExtensionPoint;

/** How this program opens plugins, whichever command does it. */
final class HouseSettings {
  private HouseSettings() {}

  /**
   * {@code -Dcode99.plugin.deadline=SECONDS} is how long a plugin may take for one call, {@code
   * -Dcode99.plugin.memory=MB} what one that runs apart has for its objects.
   */
  static HostSettings of(Path shelf) {
    HostSettings settings =
        HostSettings.of(shelf).withRunning(HouseSettings::running).withAnnex(annex());
    Integer seconds = Integer.getInteger("code99.plugin.deadline");
    if (seconds == null) {
      return settings;
    }
    Duration deadline = Duration.ofSeconds(seconds);
    settings = settings.withConstructionDeadline(deadline);
    for (Class<? extends ExtensionPoint> point : Points.all()) {
      settings = settings.withDeadline(point, deadline);
    }
    return settings;
  }

  private static AnnexRule annex() {
    return AnnexRule.DEFAULT.withMegabytes(
        Integer.getInteger("code99.plugin.memory", AnnexRule.DEFAULT.megabytes()));
  }

  /** What we know the maker of runs in the house; everything else apart. */
  private static Running running(TrustLevel level) {
    return switch (level) {
      case BUILT_IN, TRUSTED -> Running.IN_PROCESS;
      case PINNED, UNTRUSTED, TAMPERED -> Running.ISOLATED;
    };
  }
}
