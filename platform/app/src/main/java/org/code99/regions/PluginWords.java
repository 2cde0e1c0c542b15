package org.code99.regions;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.database.WholeHouse;
import org.code99.regions.PluginUse.Said;

/** What the group and its companies said of plugins: written at the end, never changed. */
@Singleton
class PluginWords {
  private final Sql sql;
  private final Clock clock;
  private final Audit audit;

  PluginWords(Sql sql, Clock clock, Audit audit) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
  }

  /** How the plugins stand of which somebody spoke. */
  Map<String, PluginUse> of(UUID company) {
    Map<String, PluginUse> uses = new TreeMap<>();
    sql.each(
        """
        SELECT DISTINCT ON (plugin_id, said_by) plugin_id, said_by, word, by_name, why
          FROM regions_plugin_word
         WHERE company_id = ?
         ORDER BY plugin_id, said_by, ordinal DESC
        """,
        row -> {
          PluginUse before = uses.getOrDefault(row.getString("plugin_id"), PluginUse.UNSPOKEN);
          Said said = new Said(row.getString("by_name"), row.getString("why"));
          String word = row.getString("word");
          uses.put(
              row.getString("plugin_id"),
              row.getString("said_by").equals("group")
                  ? before.allowed(Allowance.of(word).orElseThrow(), said)
                  : before.wanted(word.equals("on"), said));
        },
        company);
    return uses;
  }

  /** What is off for a company, by its own word or the group's. */
  Set<String> off(UUID company) {
    return of(company).entrySet().stream()
        .filter(use -> !use.getValue().on())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What no company uses: its code is not run. Where there is no company yet, everything is used.
   */
  @WholeHouse
  Set<String> unused() {
    Map<String, Integer> off = new TreeMap<>();
    Set<UUID> companies =
        Set.copyOf(sql.list("SELECT id FROM regions_company", row -> row.getObject(1, UUID.class)));
    companies.forEach(
        company -> off(company).forEach(plugin -> off.merge(plugin, 1, Integer::sum)));
    return off.entrySet().stream()
        .filter(plugin -> plugin.getValue() == companies.size())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The company switches a plugin for itself. */
  void turn(UUID company, String plugin, boolean on, String by, String why) {
    write(company, plugin, "company", on ? "on" : "off", by, why);
    audit.note(company, by, "plugin.switch", plugin, on ? "on" : "off");
  }

  /**
   * The group speaks for one of its companies. It is noted where the speaker works: what is
   * forbidden leaves no word at the company itself.
   */
  void allow(UUID speaker, UUID company, String plugin, Allowance word, String by, String why) {
    write(company, plugin, "group", word.code(), by, why);
    audit.note(speaker, by, "plugin." + word.code(), company.toString(), plugin);
  }

  private void write(
      UUID company, String plugin, String saidBy, String word, String by, String why) {
    sql.run(
        """
        INSERT INTO regions_plugin_word (company_id, plugin_id, said_by, word, by_name, why, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        company,
        plugin,
        saidBy,
        word,
        by,
        why.strip(),
        clock.instant());
  }
}
