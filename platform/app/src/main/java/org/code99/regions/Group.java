package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.audit.Words;
import org.code99.host.DeclaredExtension;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;

/**
 * The door to the group above the companies: which of them may use which plugin (S77). It knows of
 * no file. Whoever comes in looks after all companies, and says so.
 */
@Singleton
public class Group {
  private final Companies companies;
  private final InstalledPlugins plugins;
  private final PluginWords words;

  Group(Companies companies, InstalledPlugins plugins, PluginWords words) {
    this.companies = companies;
    this.plugins = plugins;
    this.words = words;
  }

  /**
   * A plugin and its companies.
   *
   * @param id in reverse DNS form
   * @param supplies the simple names of the points that it extends
   * @param state of the jar in the installation, in words
   * @param live whether it is loaded
   * @param companies by name
   */
  public record Row(
      String id,
      String version,
      List<String> supplies,
      String state,
      boolean live,
      List<Cell> companies) {
    /** Copies. */
    public Row {
      supplies = List.copyOf(supplies);
      companies = List.copyOf(companies);
    }
  }

  /**
   * How a plugin stands at a company.
   *
   * @param allowance the code of the group's word
   * @param on whether the company uses it
   * @param sentence how it stands and why, in words
   */
  public record Cell(UUID company, String name, String allowance, boolean on, String sentence) {}

  /**
   * Why a word does not hold.
   *
   * @param about {@code why}, {@code company} or {@code plugin}; empty when it is none of them
   */
  public record Objection(String about, String sentence) {}

  /** The group says something of a plugin for a company. */
  public record Word(UUID company, String plugin, Allowance allowance) {}

  /** All installed plugins, by their id. */
  @Transactional
  public List<Row> plugins() {
    Map<UUID, Map<String, PluginUse>> uses = new HashMap<>();
    List<Company> all = companies.all();
    all.forEach(company -> uses.put(company.id(), words.of(company.id())));
    return plugins.all().stream()
        .map(status ->
            new Row(
                status.pluginId(),
                status.version(),
                status.extensions().stream()
                    .map(DeclaredExtension::points)
                    .flatMap(List::stream)
                    .distinct()
                    .collect(Collectors.toUnmodifiableList()),
                status.state().inWords(),
                status.state() instanceof PluginState.Live,
                all.stream().map(company -> cell(company, status, uses)).toList()))
        .toList();
  }

  private static Cell cell(
      Company company, PluginStatus status, Map<UUID, Map<String, PluginUse>> uses) {
    PluginUse use =
        uses.getOrDefault(company.id(), Map.of())
            .getOrDefault(status.pluginId(), PluginUse.UNSPOKEN);
    return new Cell(company.id(), company.name(), use.allowance().code(), use.on(), use.sentence());
  }

  /**
   * Says what companies may use; each word is audited at the company of who says it. A plugin that
   * nobody uses any more is closed, one that is pinned is opened.
   *
   * @param speaker the company of who says so
   * @param by by name
   * @return what is wrong with all of it; the caller undoes what was written then
   */
  @Transactional
  public List<Objection> say(UUID speaker, List<Word> said, String by, String why) {
    List<Objection> faults = new ArrayList<>();
    if (Words.sayNothing(why)) {
      faults.add(new Objection("why", "What a company may use has a reason: say why."));
    }
    List<UUID> known = companies.all().stream().map(Company::id).toList();
    List<String> installed = plugins.all().stream().map(PluginStatus::pluginId).toList();
    for (Word word : said) {
      if (!known.contains(word.company())) {
        faults.add(
            new Objection("company", "There is no company " + word.company() + " in the group."));
      }
      if (!installed.contains(word.plugin())) {
        faults.add(
            new Objection(
                "plugin",
                "There is no plugin " + word.plugin() + ": choose one of those installed."));
      }
    }
    if (faults.isEmpty()) {
      said.forEach(
          word -> words.allow(speaker, word.company(), word.plugin(), word.allowance(), by, why));
      faults.addAll(align(said.stream().map(Word::plugin).toList()));
    }
    return List.copyOf(faults);
  }

  /**
   * Opens the plugins that are used and not open, and closes those that nobody uses any more: after
   * a company was founded as well, for it may be the first one to use them.
   *
   * @return why it could not be done
   */
  @Transactional
  public List<Objection> align(Collection<String> ids) {
    return new TreeSet<>(ids)
        .stream()
            .flatMap(plugin -> plugins.align(plugin).stream())
            .map(sentence -> new Objection("", sentence))
            .toList();
  }
}
