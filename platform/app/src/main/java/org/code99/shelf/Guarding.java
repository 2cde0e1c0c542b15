package org.code99.shelf;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.host.GuardRule;
import org.code99.host.PluginHost;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;
import org.code99.host.Points;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** The guard as an admin sees and tunes it; every process of the house follows. */
@Singleton
class Guarding {
  /** What stands before the name of a point where its deadline is told. */
  static final String DEADLINES = "deadlines.";

  private static final int LONGEST_SECONDS = 600;
  private static final int LEAST_MEGABYTES = 64;
  private static final int MOST_MEGABYTES = 4096;

  private final GuardWords words;
  private final PluginHost host;
  private final Audit audit;
  private final GuardRule standard;
  private final AtomicLong seen = new AtomicLong();

  Guarding(GuardWords words, PluginHost host, Audit audit) {
    this.words = words;
    this.host = host;
    this.audit = audit;
    this.standard = host.guard();
  }

  /** Does what was said since it looked last. */
  @Transactional
  public void follow() {
    long newest = words.newest();
    long before = seen.getAndSet(newest);
    if (before == newest) {
      return;
    }
    host.tune(words.over(standard));
    words.releasedAfter(before).stream()
        .filter(plugin -> !quarantine(plugin).isEmpty())
        .forEach(host::enable);
  }

  GuardView view() {
    GuardRule now = host.guard();
    return new GuardView(
        points().stream()
            .map(point ->
                new GuardView.Deadline(
                    point,
                    now.deadlineOf(point).toSeconds(),
                    standard.deadlineOf(point).toSeconds()))
            .toList(),
        now.megabytes(),
        standard.megabytes(),
        host.pulses().stream()
            .map(pulse ->
                new GuardView.Patient(
                    pulse.pluginId(),
                    pulse.extensionId(),
                    pulse.resting(),
                    pulse.abandoned(),
                    quarantine(pulse.pluginId())))
            .toList());
  }

  private static List<String> points() {
    return Stream.concat(Points.all().stream(), Points.beside().stream())
        .map(Class::getSimpleName)
        .toList();
  }

  private String quarantine(String plugin) {
    return host.plugins().stream()
        .filter(status -> status.pluginId().equals(plugin))
        .map(PluginStatus::state)
        .filter(PluginState.Quarantined.class::isInstance)
        .map(PluginState::inWords)
        .findFirst()
        .orElse("");
  }

  /** Writes down what differs; {@link #follow} makes it so. */
  @Transactional
  public void tune(Who who, GuardOrder order) {
    Map<String, Integer> deadlines =
        new TreeMap<>(Objects.requireNonNullElse(order.deadlines(), Map.of()));
    List<Fault> faults = new ArrayList<>(reason(order.why()));
    deadlines.forEach((point, seconds) -> {
      if (!points().contains(point)) {
        faults.add(
            Fault.at(
                DEADLINES + point,
                "There is no point '%s'; there are %s."
                    .formatted(point, String.join(", ", points()))));
      } else if (seconds < 1 || seconds > LONGEST_SECONDS) {
        faults.add(Fault.at(DEADLINES + point, "A call has 1 to " + LONGEST_SECONDS + " seconds."));
      }
    });
    Optional<Integer> megabytes = Optional.ofNullable(order.megabytes());
    if (megabytes.filter(mb -> mb < LEAST_MEGABYTES || mb > MOST_MEGABYTES).isPresent()) {
      faults.add(
          Fault.at(
              "megabytes",
              "A plugin that runs apart has %d to %d MB."
                  .formatted(LEAST_MEGABYTES, MOST_MEGABYTES)));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    GuardRule now = words.over(standard);
    String why = Objects.requireNonNullElse(order.why(), "");
    deadlines
        .entrySet()
        .removeIf(one -> now.deadlineOf(one.getKey()).equals(Duration.ofSeconds(one.getValue())));
    deadlines.forEach((point, seconds) -> words.deadline(point, seconds, who, why));
    megabytes.filter(mb -> mb != now.megabytes()).ifPresent(mb -> words.memory(mb, who, why));
    note(who, "tune", told(deadlines, megabytes));
  }

  private static String told(Map<String, Integer> deadlines, Optional<Integer> megabytes) {
    return Stream.concat(
            deadlines.entrySet().stream().map(one -> one.getKey() + " " + one.getValue() + " s"),
            megabytes.stream().map(mb -> mb + " MB"))
        .collect(Collectors.joining(", "));
  }

  /** Lets a plugin out of the quarantine that its failures brought it into. */
  @Transactional
  public void release(Who who, String plugin, String why) {
    List<Fault> faults = new ArrayList<>(reason(why));
    if (quarantine(plugin).isEmpty()) {
      faults.add(Fault.at("id", "The plugin " + plugin + " is not in quarantine."));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    words.release(plugin, who, why);
    note(who, "release", plugin);
  }

  private static List<Fault> reason(@Nullable String why) {
    return why == null || Words.sayNothing(why)
        ? List.of(Fault.at("why", "It has a reason: say why."))
        : List.of();
  }

  private void note(Who who, String what, String subject) {
    who.company()
        .ifPresent(company -> audit.note(company, who.name(), "guard." + what, "guard", subject));
  }
}
