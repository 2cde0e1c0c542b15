package org.code99.regions;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.code99.api.Settings;
import org.code99.api.SettingsFinding;
import org.code99.api.SettingsTrial;
import org.code99.host.Answer;
import org.code99.host.Check;
import org.code99.host.ExtensionRef;
import org.code99.host.Failure;
import org.code99.host.Grant;
import org.code99.host.LentFolder;
import org.code99.host.Offer;
import org.code99.host.PluginHost;
import org.code99.host.PluginStatus;
import org.code99.host.Use;
import org.pf4j.ExtensionPoint;

/**
 * Where the rooms meet the plugins: what is on offer, and guarded calls whose failures are kept. No
 * plugin object ever leaves a call.
 */
@Singleton
public class Extensions {
  private final PluginHost host;
  private final Map<String, Failures> failures = new TreeMap<>();
  private final Map<String, SettingsForm> forms = new ConcurrentHashMap<>();

  Extensions(PluginHost host) {
    this.host = host;
  }

  /** The live extensions of a point; a company has some of them ({@link Toolbox}). */
  List<Offer> offers(Class<? extends ExtensionPoint> point) {
    return host.offers(point);
  }

  /** The plugin that declares an extension, wherever it stands. */
  Optional<PluginStatus> supplier(String extensionId) {
    return host.plugins().stream()
        .filter(plugin ->
            plugin.extensions().stream()
                .anyMatch(extension -> extension.extensionId().equals(extensionId)))
        .findFirst();
  }

  /** The form for an extension's settings; each schema is read once. */
  SettingsForm form(Offer offer) {
    return form(offer.settingsSchema());
  }

  /** The same of an extension that need not be live; nothing where no sound schema is known. */
  Optional<SettingsForm> form(String extensionId) {
    return host.plugins().stream()
        .flatMap(plugin -> plugin.extensions().stream())
        .filter(extension -> extension.extensionId().equals(extensionId))
        .findFirst()
        .map(extension -> form(extension.settingsSchema()))
        .filter(form -> form.flaw().isEmpty());
  }

  private SettingsForm form(Optional<String> schema) {
    return forms.computeIfAbsent(schema.orElse(""), SettingsForm::of);
  }

  /** A short name for a list: what its settings call themselves, else the end of its id. */
  String name(Offer offer) {
    return form(offer).title().orElseGet(() -> name(offer.ref().extensionId()));
  }

  /** The same for one that is not there. */
  static String name(String extensionId) {
    String end = extensionId.substring(extensionId.lastIndexOf('.') + 1).replace('-', ' ');
    return end.isEmpty()
        ? extensionId
        : end.substring(0, 1).toUpperCase(Locale.ROOT) + end.substring(1);
  }

  /** Calls an extension in the guard; an answer that the check finds fault with is a failure. */
  public <P extends ExtensionPoint, R> Answer<R> call(
      Class<P> point, ExtensionRef extension, Use<P, R> use, Check<R> check) {
    Answer<R> answer = host.call(point, extension, use, check);
    if (answer instanceof Answer.Failed<R>(Failure failure)) {
      remember(failure);
    }
    return answer;
  }

  /** Has an extension try settings out; what comes of it is not held against its plugin. */
  Answer<List<SettingsFinding>> check(ExtensionRef extension, SettingsTrial trial) {
    return host.check(extension, trial);
  }

  /** What speaks against settings by an extension's own rules. */
  Answer<List<SettingsFinding>> faults(ExtensionRef extension, Settings settings) {
    return host.faults(extension, settings);
  }

  /** Opens a folder that an admin granted, if nothing speaks against it now. */
  public Grant grant(String folder) {
    return host.grant(folder);
  }

  /** What speaks against the folders that are to be granted, by setting. */
  Map<String, String> folderFaults(SettingsForm form, Map<String, String> values) {
    Map<String, String> faults = new TreeMap<>();
    form.folders(values)
        .forEach((name, folder) -> {
          switch (host.grant(folder)) {
            case Grant.Given(LentFolder lent) -> lent.close();
            case Grant.Refused(List<String> reasons) -> faults.put(name, String.join(" ", reasons));
          }
        });
    return faults;
  }

  /** How often each plugin failed since the start, and how it did so first; by plugin id. */
  public synchronized Map<String, Failures> failures() {
    return Collections.unmodifiableMap(new TreeMap<>(failures));
  }

  /**
   * A failure that the core found in an answer after the call, such as a piece that breaks a rule.
   */
  public synchronized void remember(Failure failure) {
    failures.merge(failure.pluginId(), new Failures(1, failure.message()), Failures::plus);
  }

  /**
   * The failures of one plugin.
   *
   * @param count how many calls failed
   * @param first what was wrong with the first
   */
  public record Failures(int count, String first) {
    Failures plus(Failures later) {
      return new Failures(count + later.count, first);
    }
  }
}
