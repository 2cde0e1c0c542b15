package org.code99.host;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How a host works.
 *
 * @param shelf the folder that keeps a copy of every installed jar under its SHA-256; made when
 *     missing
 * @param deadlines how long one call may take, by the simple name of the point
 * @param constructionDeadline how long a constructor or {@code close()} may take
 * @param breaker when a failing extension is left alone
 * @param time tells the breaker how late it is; deadlines are kept by the machine's own timer
 * @param offLimits folders that no plugin is ever granted, nor what lies in them or around them;
 *     the shelf is one of them anyway
 * @param running where a plugin of a level runs for which nobody has chosen
 * @param annex how plugins run apart
 */
public record HostSettings(
    Path shelf,
    Map<String, Duration> deadlines,
    Duration constructionDeadline,
    BreakerRule breaker,
    InstantSource time,
    List<Path> offLimits,
    Function<TrustLevel, Running> running,
    AnnexRule annex) {
  /** Copies. */
  public HostSettings {
    deadlines = Map.copyOf(deadlines);
    offLimits = List.copyOf(offLimits);
  }

  /**
   * The defaults: 30 seconds for a batch of a pure point, two minutes for a consignment, one for a
   * check of settings and for a question for signals, five seconds for rules of settings, ten for a
   * constructor.
   */
  public static HostSettings of(Path shelf) {
    return new HostSettings(
        shelf,
        Map.of(
            "OutreachChannel",
            Duration.ofMinutes(2),
            "ChangeSignalSource",
            Duration.ofMinutes(1),
            "SettingsCheck",
            Duration.ofMinutes(1),
            "SettingsRules",
            Duration.ofSeconds(5)),
        Duration.ofSeconds(10),
        BreakerRule.DEFAULT,
        InstantSource.system(),
        List.of(),
        plugin -> Running.IN_PROCESS,
        AnnexRule.DEFAULT);
  }

  /** The same with another deadline for the calls of one point. */
  public HostSettings withDeadline(Class<?> point, Duration deadline) {
    Map<String, Duration> changed = new TreeMap<>(deadlines);
    changed.put(point.getSimpleName(), deadline);
    return new HostSettings(
        shelf, changed, constructionDeadline, breaker, time, offLimits, running, annex);
  }

  /** The same with another deadline for constructors and {@code close()}. */
  public HostSettings withConstructionDeadline(Duration deadline) {
    return new HostSettings(shelf, deadlines, deadline, breaker, time, offLimits, running, annex);
  }

  /** The same with another breaker. */
  public HostSettings withBreaker(BreakerRule rule) {
    return new HostSettings(
        shelf, deadlines, constructionDeadline, rule, time, offLimits, running, annex);
  }

  /** The same with another source of time. */
  public HostSettings withTime(InstantSource source) {
    return new HostSettings(
        shelf, deadlines, constructionDeadline, breaker, source, offLimits, running, annex);
  }

  /** The same with folders that no plugin is ever granted. */
  public HostSettings withOffLimits(List<Path> folders) {
    return new HostSettings(
        shelf, deadlines, constructionDeadline, breaker, time, folders, running, annex);
  }

  /** The same with another word on where plugins run for which nobody has chosen. */
  public HostSettings withRunning(Function<TrustLevel, Running> otherwise) {
    return new HostSettings(
        shelf, deadlines, constructionDeadline, breaker, time, offLimits, otherwise, annex);
  }

  /** The same with another rule for plugins that run apart. */
  public HostSettings withAnnex(AnnexRule rule) {
    return new HostSettings(
        shelf, deadlines, constructionDeadline, breaker, time, offLimits, running, rule);
  }

  /** The same under another rule of the guard. */
  HostSettings withGuard(GuardRule rule) {
    return new HostSettings(
        shelf,
        rule.deadlines(),
        constructionDeadline,
        breaker,
        time,
        offLimits,
        running,
        annex.withMegabytes(rule.megabytes()));
  }

  /** What the guard goes by. */
  GuardRule guard() {
    return new GuardRule(deadlines, annex.megabytes());
  }

  /** How long one call of a point may take. */
  public Duration deadlineOf(Class<?> point) {
    return guard().deadlineOf(point.getSimpleName());
  }
}
