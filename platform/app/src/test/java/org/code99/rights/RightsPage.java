package org.code99.rights;

import java.util.List;
import java.util.Map;

/** The page docs/reference/routes.md: one line for each route, one cell for each role. */
final class RightsPage {
  private static final String HEAD =
      """
      # Who may go where

      Every route of the house, tried by everybody on everything; written by
      `mvn -pl platform/app -am test -Dtest=RightsTest -Drights.write`, compared with the running house by the
      same test without it. A route that does not say who may use it fails the build, and so does a cell that changed.

      Who asks works in one region of a company (the admin: for the company). What they ask for lies in their **own**
      region, at the **parent** above it, in a **sibling** beside it, or at the *other company*; a salesperson's own
      are their own files. A cell names where the route opens; everywhere else it answers as if nothing were there.

      A drawer belongs to the company: who opens one sees their own files in it. An import is seen by who put it in, and
      by admins.

      - **-**: the route opens nowhere; nothing of that kind is theirs.
      - **yes**: the route names nothing that lies somewhere; what it shows is theirs only.
      - **no**: not for this role (403). **sign in**: nobody is let in. Nothing of the other company opens to anybody.

      """;

  private RightsPage() {}

  static String of(List<String> roles, Map<Way, List<String>> cells) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| route | ").append(String.join(" | ", roles)).append(" |\n");
    page.append("|---|").repeat("---|", roles.size()).append('\n');
    cells.forEach(
        (way, row) -> page.append("| `%s` | %s |\n".formatted(way, String.join(" | ", row))));
    return page.toString();
  }
}
