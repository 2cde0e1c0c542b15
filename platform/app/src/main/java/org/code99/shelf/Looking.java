package org.code99.shelf;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;
import org.code99.host.Verdict;
import org.code99.regions.InstalledPlugins;
import org.code99.shelf.JarWords.Wish;
import org.code99.web.Refused;
import org.code99.web.Show;

/** How things stand: what is wanted, what is there, and what was found in a jar. */
@Singleton
class Looking {
  private final Jars jars;
  private final JarWords words;
  private final Shelving shelving;
  private final InstalledPlugins plugins;
  private final PluginHost host;

  Looking(Jars jars, JarWords words, Shelving shelving, InstalledPlugins plugins, PluginHost host) {
    this.jars = jars;
    this.words = words;
    this.shelving = shelving;
    this.plugins = plugins;
    this.host = host;
  }

  @Transactional
  public ShelfView all() {
    Map<String, Wish> wishes = words.wishes();
    List<ShelvedJar> shelved = jars.all();
    List<PluginStatus> installed = plugins.all();
    List<String> known = installed.stream().map(PluginStatus::pluginId).toList();
    return new ShelfView(
        installed.stream()
            .map(status -> row(status, Optional.ofNullable(wishes.get(status.pluginId())), shelved))
            .toList(),
        shelved.stream().filter(jar -> !known.contains(jar.pluginId())).toList());
  }

  private ShelfRow row(PluginStatus status, Optional<Wish> wish, List<ShelvedJar> shelved) {
    String id = status.pluginId();
    Verdict verdict = host.verdict(status.sha256());
    boolean brought = plugins.isBrought(id);
    Optional<Wish> stands = wish.filter(one -> one.word() != JarWord.REMOVE);
    boolean there =
        stands.map(one -> one.sha256().equals(status.sha256()) || !brought).orElse(!brought);
    Optional<String> trouble = Optional.ofNullable(shelving.troubles().get(id));
    return new ShelfRow(
        id,
        status.version(),
        status.provider(),
        status.sha256(),
        code(verdict),
        verdict.words(),
        stands.map(Looking::wanted).orElse("what lies in the plugin folder"),
        status.state().inWords()
            + trouble.filter(why -> !there).map(why -> "; wanted is another: " + why).orElse(""),
        there,
        status.state() instanceof PluginState.Live,
        words.quarantined().containsKey(status.sha256()),
        brought,
        others(status, shelved),
        words.newest(id));
  }

  private static String wanted(Wish wish) {
    return "%s, %s by %s on %s: %s"
        .formatted(
            wish.version(),
            wish.word().done().replace(" to", ""),
            wish.by(),
            Show.day(LocalDate.ofInstant(wish.at(), ZoneOffset.UTC)),
            wish.why());
  }

  private List<ShelfRow.Other> others(PluginStatus status, List<ShelvedJar> shelved) {
    List<ShelfRow.Other> others = new ArrayList<>();
    shelved.stream()
        .filter(jar -> jar.pluginId().equals(status.pluginId()))
        .filter(jar -> !jar.sha256().equals(status.sha256()))
        .map(jar ->
            new ShelfRow.Other(jar.sha256(), jar.version(), "uploaded by " + jar.uploadedBy()))
        .forEach(others::add);
    inFolder(status.pluginId())
        .filter(own -> !own.sha256().equals(status.sha256()))
        .map(own -> new ShelfRow.Other(own.sha256(), own.version(), "from the plugin folder"))
        .ifPresent(others::add);
    return others;
  }

  private Optional<PluginStatus> inFolder(String plugin) {
    return plugins.lyingInFolder().stream()
        .filter(own -> own.pluginId().equals(plugin))
        .findFirst();
  }

  /**
   * What is in a jar of the shelf or of the plugin folder.
   *
   * @throws Refused when there is none of this name
   */
  @Transactional
  public Found in(String sha256) {
    return jars.find(sha256)
        .map(jar -> found(jars.lend(jar, host::inspect), jar.size()))
        .or(() ->
            lying(sha256)
                .flatMap(own -> plugins.jarInFolder(own.pluginId()))
                .map(file -> found(host.inspect(file), file.toFile().length())))
        .filter(found -> found.jar().sha256().equals(sha256))
        .orElseThrow(() -> Refused.notFound("jar"));
  }

  private Found found(Inspection jar, long size) {
    Verdict verdict = host.verdict(jar.sha256());
    Optional<PluginStatus> there = shelving.status(jar.pluginId());
    return new Found(
        jar,
        size,
        code(verdict),
        verdict.words(),
        verdict.bar().map(PluginState::inWords).orElse("").replaceFirst("^rejected: ", ""),
        verdict.accepting(),
        host.signature(jar.sha256())
            .map(signed ->
                new Found.Signed(signed.name(), signed.key().fingerprint(), signed.key().base64())),
        there.map(PluginStatus::version).orElse(""),
        next(jar.pluginId(), jar.sha256(), there).map(JarWord::code).orElse(""),
        words.newest(jar.pluginId()));
  }

  /** What it is to put a jar in the place of what is there; nothing where it is there already. */
  Optional<JarWord> next(String plugin, String sha256, Optional<PluginStatus> there) {
    if (there.isEmpty()) {
      return Optional.of(JarWord.INSTALL);
    }
    if (there.get().sha256().equals(sha256)) {
      return Optional.empty();
    }
    boolean wasThere =
        inFolder(plugin).filter(own -> own.sha256().equals(sha256)).isPresent()
            || words.everWanted(plugin).stream().anyMatch(wish -> wish.sha256().equals(sha256));
    return Optional.of(wasThere ? JarWord.ROLL_BACK : JarWord.UPGRADE);
  }

  /** The jar that lies in the plugin folder, by its bytes. */
  Optional<PluginStatus> lying(String sha256) {
    return plugins.lyingInFolder().stream().filter(own -> own.sha256().equals(sha256)).findFirst();
  }

  private static String code(Verdict verdict) {
    return verdict.level().name().toLowerCase(Locale.ROOT);
  }
}
