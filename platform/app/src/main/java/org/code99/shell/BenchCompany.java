package org.code99.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.database.Yardstick;
import org.code99.drawers.DivideDrawer;
import org.code99.drawers.DivisionOrder;
import org.code99.drawers.DivisionRule;
import org.code99.drawers.Drawers;
import org.code99.intake.ImportOrder;
import org.code99.intake.Intake;
import org.code99.intake.Located;
import org.code99.people.Account;
import org.code99.people.Accounts;
import org.code99.people.Actor;
import org.code99.people.NewAccount;
import org.code99.people.Role;
import org.code99.regions.Company;
import org.code99.regions.MapOrder;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;

/** A company of the size that is to be measured: regions, people, files, work in every stage. */
final class BenchCompany {
  private static final long SEED = 99;
  private static final int REJECTED_PERCENT = 2;
  private static final int SELLERS_OF_A_REGION = 13;
  private static final int VISITING_SELLERS = 8;
  private static final int VISITING_MANAGERS = 4;
  private static final Map<String, List<String>> REGIONS =
      new TreeMap<>(
          Map.of(
              "BY", List.of("Bayern"),
              "SN", List.of("Sachsen"),
              "FR", List.of("Normandie"),
              "GB", List.of("Yorkshire"),
              "US", List.of("Oregon"),
              "ES", List.of("Navarra"),
              "PL", List.of("Śląskie"),
              "JP", List.of("京都府")));

  private final House house;
  private final UUID company;

  private BenchCompany(House house, UUID company) {
    this.house = house;
    this.company = company;
  }

  /** How somebody of it signs in. */
  record Login(boolean manages, String user, String password, String token, List<String> regions) {
    String bearer() {
      return "Bearer " + token;
    }
  }

  /** The company of a house; made where there is none yet. */
  static BenchCompany in(House house, int files) throws IOException, SQLException {
    Optional<Company> there = house.door(Regions.class).companies().stream().findFirst();
    if (there.isPresent()) {
      return new BenchCompany(house, there.get().id());
    }
    BenchCompany fresh = new BenchCompany(house, house.door(CompanySetup.class).withoutFile().id());
    fresh.hire();
    int rows = files + files * REJECTED_PERCENT / 100;
    fresh.lose("Lost customers", 1, rows * 7 / 10);
    fresh.lose("Soured prospects", rows, rows * 3 / 10);
    fresh.work();
    Yardstick.settle(house.database());
    return fresh;
  }

  private void hire() {
    Regions regions = house.door(Regions.class);
    DemoTeam.accepted(
        regions.draw(
            company,
            REGIONS.entrySet().stream()
                .map(region ->
                    new MapOrder(
                        region.getKey(),
                        region.getValue().getFirst(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        region.getValue(),
                        List.of()))
                .toList()));
    open("head", company, Set.of(Role.MANAGER, Role.ADMIN), Set.of(company));
    for (Region region : regions.tree(company).regions()) {
      if (region.id().equals(company)) {
        continue;
      }
      open("manager-" + region.code(), region.id(), Set.of(Role.MANAGER), Set.of(region.id()));
      for (int i = 1; i <= SELLERS_OF_A_REGION; i++) {
        open("seller-" + region.code() + i, region.id(), Set.of(Role.SALESPERSON), Set.of());
      }
    }
  }

  private void open(String user, UUID home, Set<Role> roles, Set<UUID> sees) {
    DemoTeam.accepted(
        house
            .door(Accounts.class)
            .open(new NewAccount(company, user, user, "", "", "", home, roles, sees), "bench"));
  }

  private void lose(String drawer, int first, int files) throws IOException {
    UUID id = house.door(Drawers.class).drawer(company, drawer);
    RegionTree tree = house.door(Regions.class).tree(company);
    Path list = Files.createTempFile("code99-bench", ".csv");
    try {
      LostAccountRows.write(list, first, files, SEED + first);
      house
          .door(Intake.class)
          .importList(
              ImportOrder.of(
                  company,
                  id,
                  list,
                  LocalDate.of(2026, 1, 1),
                  (region, country) ->
                      tree.locate(region, country)
                          .map(found -> Located.in(found.id()))
                          .orElseGet(Located::unknown)));
    } finally {
      Files.deleteIfExists(list);
    }
    house
        .door(DivideDrawer.class)
        .apply(actor(account("head")), new DivisionOrder(id, DivisionRule.TERRITORY, List.of()));
  }

  private void work() {
    house.door(BenchWork.class).spread(company);
    house
        .door(Triage.class)
        .rank(new RankOrder(company, LocalDate.of(2026, 1, 1), SEED, done -> {}));
  }

  /** Some of its people, with a new password and token each. */
  List<Login> logins() {
    List<Account> all = house.door(Accounts.class).of(company);
    List<Account> some = new ArrayList<>();
    all.stream().filter(a -> a.roles().contains(Role.ADMIN)).forEach(some::add);
    all.stream()
        .filter(a -> a.roles().equals(Set.of(Role.MANAGER)))
        .limit(VISITING_MANAGERS - 1L)
        .forEach(some::add);
    List<Account> sellers =
        all.stream()
            .filter(a -> a.roles().contains(Role.SALESPERSON) && !a.home().equals(company))
            .toList();
    for (int i = 0; i < VISITING_SELLERS; i++) {
      some.add(sellers.get(i * sellers.size() / VISITING_SELLERS));
    }
    return some.stream().map(this::login).toList();
  }

  private Login login(Account account) {
    byte[] chance = new byte[15];
    new SecureRandom().nextBytes(chance);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    Accounts accounts = house.door(Accounts.class);
    accounts.password(account.person(), password);
    return new Login(
        account.roles().contains(Role.MANAGER),
        account.userName(),
        password,
        accounts.token(account.person(), "bench"),
        actor(account).regions().stream().map(UUID::toString).sorted().toList());
  }

  private Account account(String user) {
    return house.door(Accounts.class).of(company).stream()
        .filter(account -> account.userName().equals(user))
        .findFirst()
        .orElseThrow();
  }

  private Actor actor(Account account) {
    Set<UUID> sees =
        account.regions().contains(company)
            ? house.door(Regions.class).tree(company).regions().stream()
                .map(Region::id)
                .collect(Collectors.toUnmodifiableSet())
            : account.regions();
    return new Actor(company, account.person(), account.name(), account.roles(), sees);
  }
}
