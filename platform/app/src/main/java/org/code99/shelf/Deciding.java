package org.code99.shelf;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import org.code99.host.PluginStatus;
import org.code99.host.Verdict;
import org.code99.regions.InstalledPlugins;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * Decisions on jars: written down and carried out in one transaction, one at a time. What could not
 * be carried out is not written; what was cut off in the middle never was.
 */
@Singleton
class Deciding {
  private static final String HASH = "[0-9a-f]{64}";

  private final Jars jars;
  private final JarWords words;
  private final Looking looking;
  private final Shelving shelving;
  private final InstalledPlugins plugins;
  private final PluginHost host;
  private final Audit audit;

  Deciding(
      Jars jars,
      JarWords words,
      Looking looking,
      Shelving shelving,
      InstalledPlugins plugins,
      PluginHost host,
      Audit audit) {
    this.jars = jars;
    this.words = words;
    this.looking = looking;
    this.shelving = shelving;
    this.plugins = plugins;
    this.host = host;
    this.audit = audit;
  }

  /** Puts a jar on the shelf that has no problems; nothing of it runs. */
  @Transactional
  public void keep(Inspection jar, Path file, Who who) {
    jars.keep(jar, file, host.signature(jar.sha256()), who.name());
    note(who, "upload", jar.pluginId(), jar.sha256());
  }

  /**
   * Makes a jar the one that is there: installs it, upgrades to it or rolls back to it.
   *
   * @param asOf the state of things that was looked at
   * @param accept whether these very bytes are accepted, though nobody known signed them
   * @return what it was
   */
  @Transactional
  public JarWord stand(Who who, String sha256, long asOf, boolean accept, String why) {
    words.waitForTurn();
    Optional<ShelvedJar> jar = jars.find(sha256);
    Optional<PluginStatus> own = looking.lying(sha256);
    String plugin =
        jar.map(ShelvedJar::pluginId)
            .or(() -> own.map(PluginStatus::pluginId))
            .orElseThrow(() -> Refused.notFound("jar"));
    String version = jar.map(ShelvedJar::version).orElseGet(() -> own.orElseThrow().version());
    unchanged(plugin, asOf);
    Optional<JarWord> next = looking.next(plugin, sha256, shelving.status(plugin));
    List<Fault> faults = new ArrayList<>(reason(why));
    if (next.isEmpty()) {
      faults.add(Fault.of("%s %s is there already.".formatted(plugin, version)));
    }
    jar.ifPresent(shelved -> jars.lend(shelved, host::inspect)); // its signature is known now
    Verdict verdict = host.verdict(sha256);
    boolean barred = verdict.bar().isPresent();
    if (barred && !(accept && verdict.accepting())) {
      faults.add(Fault.at(verdict.accepting() ? "accept" : "", bar(sha256)));
    }
    refuse(faults);
    if (barred) {
      words.write(JarWord.PIN, plugin, version, sha256, who, why);
      note(who, JarWord.PIN.code(), plugin, sha256);
    }
    words.write(next.orElseThrow(), plugin, version, sha256, who, why);
    shelving.trust();
    refuse(
        (jar.isPresent() ? jars.lend(jar.get(), plugins::bring) : plugins.letGo(plugin))
            .stream().map(Deciding::fault).toList());
    note(who, next.orElseThrow().code(), plugin, sha256);
    return next.orElseThrow();
  }

  /** Takes a plugin away that came by upload; what lies in the plugin folder takes its place. */
  @Transactional
  public void remove(Who who, String plugin, long asOf, String why) {
    words.waitForTurn();
    PluginStatus there = shelving.status(plugin).orElseThrow(() -> Refused.notFound("plugin"));
    unchanged(plugin, asOf);
    List<Fault> faults = new ArrayList<>(reason(why));
    if (!plugins.isBrought(plugin)) {
      faults.add(
          Fault.of(
              plugin
                  + " comes from the plugin folder and cannot be removed here: switch it off, or"
                  + " take its jar away."));
    }
    refuse(faults);
    words.write(JarWord.REMOVE, plugin, there.version(), there.sha256(), who, why);
    refuse(plugins.letGo(plugin).stream().map(Deciding::fault).toList());
    note(who, JarWord.REMOVE.code(), plugin, there.sha256());
  }

  /** Says something of a jar's bytes: accepts, revokes or releases them, at once and for ever. */
  @Transactional
  public void say(Who who, JarWord word, String sha256, String why) {
    words.waitForTurn();
    List<Fault> faults = new ArrayList<>(reason(why));
    if (!sha256.matches(HASH)) {
      faults.add(
          Fault.at("sha256", "'%s' is no SHA-256: write its 64 hexadecimals.".formatted(sha256)));
    }
    if (word == JarWord.RELEASE && !words.quarantined().containsKey(sha256)) {
      faults.add(Fault.at("sha256", "This jar is not in quarantine."));
    }
    refuse(faults);
    Optional<ShelvedJar> jar = jars.find(sha256);
    Optional<PluginStatus> there =
        plugins.all().stream().filter(status -> status.sha256().equals(sha256)).findFirst();
    String plugin =
        jar.map(ShelvedJar::pluginId).or(() -> there.map(PluginStatus::pluginId)).orElse("");
    String version =
        jar.map(ShelvedJar::version).or(() -> there.map(PluginStatus::version)).orElse("");
    words.write(word, plugin, version, sha256, who, why);
    note(who, word.code(), plugin, sha256);
    shelving.align();
  }

  private String bar(String sha256) {
    return "It must not run here: "
        + host.verdict(sha256).bar().orElseThrow().inWords().replaceFirst("^rejected: ", "")
        + ".";
  }

  /** Somebody who decided on another state of things is told how it stands now. */
  private void unchanged(String plugin, long asOf) {
    if (words.newest(plugin) != asOf) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "Somebody decided something about "
              + plugin
              + " while you looked at it: look again, and decide then.");
    }
  }

  private static List<Fault> reason(String why) {
    return Words.sayNothing(why)
        ? List.of(Fault.at("why", "What runs in this house has a reason: say why."))
        : List.of();
  }

  static Fault fault(String problem) {
    return Fault.of(problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1) + ".");
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  private void note(Who who, String word, String plugin, String sha256) {
    who.company()
        .ifPresent(company -> audit.note(company, who.name(), "shelf." + word, plugin, sha256));
  }
}
