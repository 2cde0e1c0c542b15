package org.code99.host;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.code99.api.Settings;
import org.code99.api.SettingsCheck;
import org.code99.api.SettingsFinding;
import org.code99.api.SettingsRules;
import org.code99.api.SettingsTrial;
import org.pf4j.ExtensionPoint;

/** Leads a call to the generation that is live at this moment. */
final class Calls {
  private static final int MOST_FINDINGS = 50;

  private final Supplier<Board> board;
  private final HostSettings settings;

  Calls(Supplier<Board> board, HostSettings settings) {
    this.board = board;
    this.settings = settings;
  }

  <P extends ExtensionPoint, R> Answer<R> call(
      Class<P> point, ExtensionRef ref, Use<P, R> use, Check<? super R> check) {
    return ref.isOf(point)
        ? reach(ref, one -> one.ask(point, use, check, settings.deadlineOf(point)))
        : absent(ref);
  }

  /** Has an extension try settings out that nobody has saved yet. */
  Answer<List<SettingsFinding>> check(ExtensionRef ref, SettingsTrial trial) {
    return declares(ref, DeclaredExtension::checksSettings)
        ? beside(ref, SettingsCheck.class, checking -> checking.check(trial))
        : failed(ref, "", FailureKind.ABSENT, "it has no check of its settings");
  }

  /** What speaks against settings by the extension's own rules; nothing where it has none. */
  Answer<List<SettingsFinding>> faults(ExtensionRef ref, Settings asked) {
    return declares(ref, DeclaredExtension::rulesSettings)
        ? beside(ref, SettingsRules.class, rules -> rules.faults(asked))
        : new Answer.Answered<>(List.of());
  }

  private boolean declares(ExtensionRef ref, Predicate<DeclaredExtension> what) {
    return board.get().find(ref.pluginId()).stream()
        .flatMap(placed -> placed.inspection().extensions().stream())
        .filter(extension -> extension.extensionId().equals(ref.extensionId()))
        .anyMatch(what);
  }

  private <P> Answer<List<SettingsFinding>> beside(
      ExtensionRef ref, Class<P> interest, Use<P, List<SettingsFinding>> use) {
    return reach(
        ref, one -> one.tryOut(interest, use, Calls::tooMuch, settings.deadlineOf(interest)));
  }

  private static List<String> tooMuch(List<SettingsFinding> findings) {
    return findings.size() > MOST_FINDINGS
        ? List.of("it found " + findings.size() + " things, more than " + MOST_FINDINGS)
        : List.of();
  }

  private <R> Answer<R> reach(
      ExtensionRef ref, Function<LiveExtension, LiveExtension.Judged<R>> asking) {
    while (true) {
      Optional<Placed> placed = board.get().find(ref.pluginId()).filter(p -> supplies(p, ref));
      Optional<Generation> live = placed.flatMap(Placed::live);
      if (placed.isEmpty() || live.isEmpty()) {
        return absent(ref);
      }
      // a generation that was swapped out a moment ago lets nobody in: look at the board again
      if (live.get().enter()) {
        try {
          return inside(placed.get().inspection().version(), live.get(), ref, asking);
        } finally {
          live.get().leave();
        }
      }
      Thread.onSpinWait();
    }
  }

  private static <R> Answer<R> inside(
      String version,
      Generation generation,
      ExtensionRef ref,
      Function<LiveExtension, LiveExtension.Judged<R>> asking) {
    if (!generation.quarantine().isEmpty()) {
      return failed(ref, version, FailureKind.QUARANTINED, generation.quarantine());
    }
    Optional<LiveExtension> extension = generation.extension(ref.extensionId());
    if (extension.isEmpty()) {
      return absent(ref);
    }
    LiveExtension.Judged<R> judged = asking.apply(extension.get());
    return switch (judged.outcome()) {
      case Outcome.Value<R>(R value) -> new Answer.Answered<>(value);
      case Outcome.Fault<R>(FailureKind kind, String message) -> {
        if (judged.lastStraw()) {
          generation.putIntoQuarantine(
              ref.extensionId() + " failed again and again, at last: " + message);
        }
        yield failed(ref, version, kind, message);
      }
    };
  }

  private static boolean supplies(Placed placed, ExtensionRef ref) {
    return placed.inspection().extensions().stream()
        .anyMatch(extension ->
            extension.extensionId().equals(ref.extensionId())
                && extension.points().contains(ref.point()));
  }

  private static <R> Answer<R> absent(ExtensionRef ref) {
    return failed(
        ref, "", FailureKind.ABSENT, "it is not enabled here: install and enable its plugin");
  }

  private static <R> Answer<R> failed(
      ExtensionRef ref, String version, FailureKind kind, String message) {
    return new Answer.Failed<>(
        new Failure(ref.pluginId(), version, ref.extensionId(), kind, message));
  }
}
