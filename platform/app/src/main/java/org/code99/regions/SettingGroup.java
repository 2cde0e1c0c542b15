package org.code99.regions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings that stand together in a form.
 *
 * @param title over them; empty for those without one
 * @param fields at least one
 */
public record SettingGroup(String title, List<SettingField> fields) {
  /** Copies. */
  public SettingGroup {
    fields = List.copyOf(fields);
  }

  /**
   * Groups in the order of their first fields, those that are hardly ever set behind the others.
   */
  static List<SettingGroup> of(List<SettingField> fields) {
    Map<String, List<SettingField>> byTitle = new LinkedHashMap<>();
    fields.forEach(
        field -> byTitle.computeIfAbsent(field.group(), title -> new ArrayList<>()).add(field));
    List<SettingGroup> groups = new ArrayList<>();
    byTitle.forEach((title, members) -> groups.add(new SettingGroup(title, members)));
    groups.sort((one, other) -> Boolean.compare(one.folded(), other.folded()));
    return List.copyOf(groups);
  }

  /** Whether it is folded up until somebody wants it: all of it is hardly ever set. */
  public boolean folded() {
    return !title.isEmpty() && fields.stream().allMatch(SettingField::rare);
  }

  /** How many of them somebody set. */
  public long set() {
    return fields.stream().filter(SettingField::isSet).count();
  }
}
