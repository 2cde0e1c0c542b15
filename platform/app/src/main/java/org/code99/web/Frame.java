package org.code99.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.code99.people.Actor;
import org.code99.people.Role;

/**
 * What stands around a page.
 *
 * @param title of the page
 * @param path of the request, for the menu
 * @param actor who looks at it, if somebody is signed in
 * @param menu what they may open
 * @param csrf the token of their forms; empty for nobody
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param notice a sentence about what was just done, may be empty
 */
public record Frame(
    String title,
    String path,
    Optional<Actor> actor,
    List<MenuEntry> menu,
    String csrf,
    String theme,
    String notice) {
  /** Copies. */
  public Frame {
    menu = List.copyOf(menu);
  }

  /** Whether who looks at it may act in one of these roles: a page offers nothing else. */
  public boolean may(Role... roles) {
    return actor.filter(who -> Arrays.stream(roles).anyMatch(who::is)).isPresent();
  }

  /** Whether a menu entry is where the page lies. */
  public boolean at(MenuEntry entry) {
    return path.equals(entry.path())
        || (entry.path().length() > 1 && path.startsWith(entry.path() + "/"));
  }

  /** An icon of the Tabler set as SVG. */
  public String icon(String name) {
    return Icons.svg(name);
  }
}
