package org.code99.web;

import java.util.Set;
import java.util.function.Predicate;
import org.code99.people.Actor;
import org.code99.people.Role;

/**
 * A place in the menu. A room that has pages offers them as beans; what nobody offers does not
 * show.
 *
 * @param order from left to right
 * @param path where it leads
 * @param label the words
 * @param icon the name of a Tabler outline icon
 * @param forWhom who sees it
 */
public record MenuEntry(
    int order, String path, String label, String icon, Predicate<Actor> forWhom) {
  /** A place for everybody in one of these roles. */
  public static MenuEntry of(int order, String path, String label, String icon, Role... roles) {
    Set<Role> allowed = Set.of(roles);
    return new MenuEntry(
        order, path, label, icon, actor -> actor.roles().stream().anyMatch(allowed::contains));
  }

  /** The same for those only whom a condition holds for, such as that a plugin is there. */
  public MenuEntry where(Predicate<Actor> condition) {
    return new MenuEntry(order, path, label, icon, forWhom.and(condition));
  }
}
