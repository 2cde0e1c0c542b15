package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.audit.Audit;
import org.code99.drawers.CaseFiles;
import org.code99.people.Account;
import org.code99.people.Accounts;
import org.code99.people.Actor;
import org.code99.people.NewAccount;
import org.code99.people.People;
import org.code99.people.Permission;
import org.code99.people.Role;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.regions.Sender;
import org.code99.web.Fault;
import org.code99.web.Meanwhile;
import org.code99.web.Refused;
import org.code99.web.Sound;

/** Our people as an admin or a manager meets them: those who work in a region that they see. */
@Singleton
class Staff {
  private final People people;
  private final Accounts accounts;
  private final CaseFiles files;
  private final Regions regions;
  private final Meanwhile meanwhile;
  private final Audit audit;

  Staff(
      People people,
      Accounts accounts,
      CaseFiles files,
      Regions regions,
      Meanwhile meanwhile,
      Audit audit) {
    this.people = people;
    this.accounts = accounts;
    this.files = files;
    this.regions = regions;
    this.meanwhile = meanwhile;
    this.audit = audit;
  }

  /** Those who left files first, then by name. */
  @Transactional
  public List<PersonRow> of(Actor actor) {
    RegionTree tree = regions.tree(actor.company());
    Map<UUID, Account> signing =
        accounts.of(actor.company()).stream()
            .collect(Collectors.toMap(Account::person, Function.identity()));
    Map<UUID, Integer> open = files.openByOwner(actor);
    List<PersonRow> rows = new ArrayList<>();
    people.of(actor.company()).stream()
        .filter(person -> actor.regions().contains(person.region()))
        .forEach(person ->
            rows.add(
                new PersonRow(
                    person.id(),
                    person.name(),
                    person.role(),
                    person.region(),
                    tree.region(person.region()).name(),
                    person.active(),
                    Optional.ofNullable(signing.get(person.id())),
                    open.getOrDefault(person.id(), 0))));
    rows.sort((a, b) -> Boolean.compare(b.leftFiles(), a.leftFiles()));
    return List.copyOf(rows);
  }

  @Transactional
  public PersonRow one(Actor actor, UUID id) {
    return of(actor).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("person"));
  }

  /** Takes somebody in; the token of the link by which they choose their password. */
  @Transactional
  public String add(Actor admin, PersonOrder order) {
    List<Fault> faults = new ArrayList<>(scope(admin, order, Set.of()));
    faults.addAll(givesTheGroup(admin, order.known(), Set.of()));
    faults.addAll(unsound(order));
    if (faults.isEmpty()) {
      accounts
          .open(
              new NewAccount(
                  admin.company(),
                  order.name(),
                  order.userName(),
                  order.title(),
                  order.email().strip(),
                  order.phone().strip(),
                  Optional.ofNullable(order.home()).orElse(admin.company()),
                  order.known(),
                  Set.copyOf(order.regions())),
              admin.person().toString())
          .forEach(fault -> faults.add(Fault.at(field(fault), fault)));
    } else {
      faults.addAll(blanks(order));
    }
    refuse(faults);
    String userName = order.userName().strip().toLowerCase(Locale.ROOT);
    return accounts.of(admin.company()).stream()
        .filter(account -> account.userName().equals(userName))
        .map(account -> accounts.passwordLink(account.person()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Fault> unsound(PersonOrder order) {
    return Stream.of(
            Optional.of(order.email().strip())
                .filter(address -> !address.isEmpty())
                .flatMap(Sender::emailFault)
                .map(fault -> Fault.at("email", "It " + fault + ".")),
            Optional.of(order.phone().strip())
                .filter(number -> !number.isEmpty())
                .flatMap(Sender::phoneFault)
                .map(fault -> Fault.at("phone", "It " + fault + ".")),
            Sound.name("name", order.name()),
            Sound.name("userName", order.userName()),
            Sound.name("title", order.title()),
            Sound.name("email", order.email()),
            Sound.name("phone", order.phone()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Fault> blanks(PersonOrder order) {
    List<Fault> faults = new ArrayList<>();
    if (order.name().isBlank()) {
      faults.add(Fault.at("name", "The name is empty: files and letters need it."));
    }
    if (order.userName().isBlank()) {
      faults.add(Fault.at("userName", "The user name is empty: an e-mail address is a good one."));
    }
    if (order.roles().isEmpty()) {
      faults.add(Fault.at("roles", "No role was chosen: choose at least one."));
    }
    return faults;
  }

  private static String field(String fault) {
    if (fault.startsWith("No role")) {
      return "roles";
    }
    return fault.startsWith("The name") || fault.contains("signs in already") ? "name" : "userName";
  }

  @Transactional
  public void allow(Actor admin, UUID id, PersonChange change) {
    Account before = signing(admin, id).account().orElseThrow();
    PersonOrder order = change.of(before);
    List<Fault> faults = new ArrayList<>(scope(admin, order, before.regions()));
    faults.addAll(givesTheGroup(admin, order.known(), before.roles()));
    if (faults.isEmpty()) {
      Permission wished =
          new Permission(
              kept(admin, order.known(), before.roles()),
              Objects.requireNonNull(order.home()),
              Set.copyOf(order.regions()));
      meanwhile
          .unlessOvertaken(admin, () -> accounts.allow(admin, id, wished, change.version()))
          .forEach(fault -> faults.add(Fault.at("roles", fault)));
    }
    refuse(faults);
  }

  @Transactional
  public String passwordLink(Actor admin, UUID id) {
    PersonRow row = signing(admin, id);
    sparesTheGroup(admin, row);
    if (!row.active()) {
      throw Refused.because(
          Refused.Kind.CONFLICT, row.name() + " left: let them in again before they sign in.");
    }
    audit.note(
        admin.company(), admin.person().toString(), "people.link", id.toString(), "password");
    return accounts.passwordLink(id);
  }

  @Transactional
  public void activate(Actor admin, UUID id, boolean active) {
    sparesTheGroup(admin, one(admin, id));
    refuse(accounts.activate(admin, id, active).stream().map(Fault::of).toList());
  }

  private PersonRow signing(Actor admin, UUID id) {
    PersonRow row = one(admin, id);
    if (row.account().isEmpty()) {
      throw Refused.because(
          Refused.Kind.CONFLICT, row.name() + " does not sign in: give them an account first.");
    }
    return row;
  }

  /** Nobody becomes who looks after the group by another person's link, nor sends them away. */
  private static void sparesTheGroup(Actor admin, PersonRow row) {
    boolean group =
        row.account().filter(account -> account.roles().contains(Role.GROUP)).isPresent();
    if (group && !admin.is(Role.GROUP) && !row.id().equals(admin.person())) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          row.name() + " looks after the group: only somebody who does, too, may do this.");
    }
  }

  /** Whoever looks after the group is chosen by those who do already. */
  private static List<Fault> givesTheGroup(Actor admin, Set<Role> roles, Set<Role> before) {
    return roles.contains(Role.GROUP) && !before.contains(Role.GROUP) && !admin.is(Role.GROUP)
        ? List.of(
            Fault.at("roles", "Only who looks after the group lets somebody else look after it."))
        : List.of();
  }

  /** Nor do others take it away: they are not asked about it. */
  private static Set<Role> kept(Actor admin, Set<Role> roles, Set<Role> before) {
    Set<Role> kept = new HashSet<>(roles);
    if (before.contains(Role.GROUP) && !admin.is(Role.GROUP)) {
      kept.add(Role.GROUP);
    }
    return kept;
  }

  /** Nobody gives away what they do not see themselves. */
  private static List<Fault> scope(Actor admin, PersonOrder order, Set<UUID> before) {
    List<Fault> faults = new ArrayList<>();
    if (order.home() != null && !admin.regions().contains(order.home())) {
      faults.add(
          Fault.at("home", "This region is not yours to give: choose one of those offered."));
    }
    if (order.regions().stream()
        .anyMatch(given -> !admin.regions().contains(given) && !before.contains(given))) {
      faults.add(
          Fault.at(
              "regions", "One of these regions is not yours to give: choose among those offered."));
    }
    Set<String> unknown = new HashSet<>(order.roles());
    order.known().forEach(role -> unknown.remove(role.code()));
    if (!unknown.isEmpty()) {
      faults.add(
          Fault.at(
              "roles",
              "There is no role "
                  + String.join(", ", unknown)
                  + ": choose admin, manager, salesperson, legal, contributor or group."));
    }
    return faults;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }
}
