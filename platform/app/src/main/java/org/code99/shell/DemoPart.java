package org.code99.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.code99.people.Role;

/**
 * Somebody of the demonstration.
 *
 * @param key what the access file calls them; empty for those whose password nobody is told
 * @param title as a letter carries it below the name
 * @param region the code of where they work; empty for all of the company
 * @param role what they may do
 */
record DemoPart(Optional<String> key, String name, String title, String region, Role role) {
  static final String DACH = "dach";
  static final String FRANCE = "france";
  static final String ISLES = "isles";

  static final DemoPart HEAD = alone("Ines Brandt", "Head of sales", "", Role.MANAGER);
  static final DemoPart ADMIN = known("admin", "Tarik Aydın", "IT", "", Role.ADMIN);
  static final DemoPart GROUP = known("group", "Gesa Holm", "Group", "", Role.GROUP);
  static final DemoPart LEGAL = known("legal", "Ruth Engel", "Counsel", "", Role.LEGAL);
  static final DemoPart LOGISTICS =
      known("contributor", "Piet Lohmann", "Head of logistics", DACH, Role.CONTRIBUTOR);
  static final DemoPart CARLA =
      known("salesperson", "Carla Falk", "Großkundenbetreuung", DACH, Role.SALESPERSON);
  static final DemoPart LUC =
      known(
          "other_region_salesperson", "Luc Fabre", "Chargé de clientèle", FRANCE, Role.SALESPERSON);

  /** Nordstern: a head of sales, three regions, each with a manager and its salespeople. */
  static final List<DemoPart> NORDSTERN =
      List.of(
          HEAD,
          ADMIN,
          GROUP,
          LEGAL,
          LOGISTICS,
          known("manager", "Marlene Obermeier", "Vertriebsleiterin", DACH, Role.MANAGER),
          CARLA,
          alone("Jonas Winter", "Großkundenbetreuung", DACH, Role.SALESPERSON),
          alone("Selin Kaya", "Großkundenbetreuung", DACH, Role.SALESPERSON),
          alone("Hélène Caron", "Directrice commerciale", FRANCE, Role.MANAGER),
          LUC,
          alone("Amélie Roux", "Chargée de clientèle", FRANCE, Role.SALESPERSON),
          alone("Owen Marsh", "Sales manager", ISLES, Role.MANAGER),
          alone("Siân Pugh", "Account manager", ISLES, Role.SALESPERSON),
          alone("George Okafor", "Account manager", ISLES, Role.SALESPERSON));

  static final DemoPart REED =
      known("other_company_manager", "Hannah Reed", "Director", "", Role.MANAGER);

  /** Lantern & Reed: one who runs it, one who sells. */
  static final List<DemoPart> LANTERN =
      List.of(REED, alone("Tom Lister", "Sales", "", Role.SALESPERSON));

  private static DemoPart known(String key, String name, String title, String region, Role role) {
    return new DemoPart(Optional.of(key), name, title, region, role);
  }

  private static DemoPart alone(String name, String title, String region, Role role) {
    return new DemoPart(Optional.empty(), name, title, region, role);
  }

  /** With which they sign in: {@code carla.falk@nordstern.example}. */
  String userName(String domain) {
    return DemoCustomers.plain(name).replace(' ', '.') + "@" + domain;
  }

  Set<Role> roles() {
    return Set.of(role);
  }

  /** Whose files they see beside their own. */
  boolean seesRegions() {
    return role != Role.SALESPERSON && role != Role.GROUP;
  }

  /** Those who get files. */
  boolean sells() {
    return role == Role.SALESPERSON;
  }
}
