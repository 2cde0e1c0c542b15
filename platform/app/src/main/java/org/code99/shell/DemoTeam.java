package org.code99.shell;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.people.Account;
import org.code99.people.Accounts;
import org.code99.people.Actor;
import org.code99.people.NewAccount;
import org.code99.people.Role;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;

/** The people of one company of the demonstration, as they act. */
final class DemoTeam {
  private final UUID company;
  private final Map<String, Actor> actors;

  private DemoTeam(UUID company, Map<String, Actor> actors) {
    this.company = company;
    this.actors = Map.copyOf(actors);
  }

  /** Takes everybody in; nobody has a password yet. */
  static DemoTeam hired(House house, UUID company, String domain, List<DemoPart> parts) {
    RegionTree tree = house.door(Regions.class).tree(company);
    Accounts accounts = house.door(Accounts.class);
    Map<String, UUID> homes = homes(tree);
    for (DemoPart part : parts) {
      UUID home = Objects.requireNonNull(homes.get(part.region()));
      String userName = part.userName(domain);
      accepted(
          accounts.open(
              new NewAccount(
                  company,
                  part.name(),
                  userName,
                  part.title(),
                  userName,
                  "",
                  home,
                  part.roles(),
                  part.seesRegions() ? Set.of(home) : Set.of()),
              "the demonstration"));
    }
    Map<String, UUID> ids =
        accounts.of(company).stream().collect(Collectors.toMap(Account::name, Account::person));
    Map<String, Actor> actors = new HashMap<>();
    parts.forEach(part ->
        actors.put(
            part.name(),
            new Actor(
                company,
                Objects.requireNonNull(ids.get(part.name())),
                part.name(),
                part.roles(),
                seen(part, tree, homes))));
    return new DemoTeam(company, actors);
  }

  private static Map<String, UUID> homes(RegionTree tree) {
    Map<String, UUID> homes = new HashMap<>();
    homes.put("", tree.company().id());
    tree.regions().forEach(region -> homes.putIfAbsent(region.code(), region.id()));
    return homes;
  }

  private static Set<UUID> seen(DemoPart part, RegionTree tree, Map<String, UUID> homes) {
    if (!part.seesRegions()) {
      return Set.of();
    }
    return part.region().isEmpty()
        ? tree.regions().stream().map(Region::id).collect(Collectors.toUnmodifiableSet())
        : Set.of(Objects.requireNonNull(homes.get(part.region())));
  }

  UUID company() {
    return company;
  }

  Actor of(DemoPart part) {
    return named(part.name()).orElseThrow();
  }

  Optional<Actor> named(String name) {
    return Optional.ofNullable(actors.get(name));
  }

  /** Those who get files, by name. */
  List<Actor> sellers() {
    return actors.values().stream()
        .filter(actor -> actor.is(Role.SALESPERSON))
        .sorted(Comparator.comparing(Actor::name))
        .toList();
  }

  /** What a room answers to the story: no fault, or the story is wrong. */
  static void accepted(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new IllegalStateException("the demonstration was refused: " + String.join(" ", faults));
    }
  }
}
