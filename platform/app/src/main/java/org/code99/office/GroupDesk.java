package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.code99.database.WholeHouse;
import org.code99.people.Accounts;
import org.code99.people.Actor;
import org.code99.people.NewAccount;
import org.code99.people.Role;
import org.code99.regions.Allowance;
import org.code99.regions.Company;
import org.code99.regions.Founding;
import org.code99.regions.Group;
import org.code99.regions.Group.Word;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Which company of the group may use what, for whoever looks after the group. */
@Singleton
@WholeHouse
class GroupDesk {
  private final Group group;
  private final Regions regions;
  private final Founding founding;
  private final Accounts accounts;

  GroupDesk(Group group, Regions regions, Founding founding, Accounts accounts) {
    this.group = group;
    this.regions = regions;
    this.founding = founding;
    this.accounts = accounts;
  }

  @Transactional
  public List<Group.Row> plugins() {
    return group.plugins();
  }

  /**
   * Founds a company and lets its first admin in; what it may not use is said before it chooses.
   *
   * @return the token of the link by which the admin chooses their password
   */
  @Transactional
  public String found(Actor actor, CompanyOrder order) {
    refuse(faults(order));
    Company company =
        regions.found(Founding.beginning(order.company(), order.country(), order.currency()));
    List<Word> forbidden =
        group.plugins().stream()
            .map(Group.Row::id)
            .filter(plugin -> !order.plugins().contains(plugin))
            .map(plugin -> new Word(company.id(), plugin, Allowance.FORBIDDEN))
            .toList();
    List<Fault> faults = new ArrayList<>();
    faults.addAll(
        faults(group.say(actor.company(), forbidden, actor.name(), "Founded without it.")));
    founding.found(company);
    accounts
        .open(
            new NewAccount(
                company.id(),
                order.name(),
                order.userName(),
                "",
                order.userName().contains("@") ? order.userName() : "",
                "",
                company.id(),
                Set.of(Role.ADMIN, Role.MANAGER),
                Set.of(company.id())),
            actor.name())
        .forEach(fault -> faults.add(Fault.at("userName", fault)));
    refuse(faults);
    refuse(faults(group.align(ticked(order))));
    return accounts.passwordLink(accounts.of(company.id()).getFirst().person());
  }

  /** What it may use of what is installed. */
  private List<String> ticked(CompanyOrder order) {
    return group.plugins().stream().map(Group.Row::id).filter(order.plugins()::contains).toList();
  }

  private static List<Fault> faults(List<Group.Objection> objections) {
    return objections.stream()
        .map(objection -> Fault.at(objection.about(), objection.sentence()))
        .toList();
  }

  private List<Fault> faults(CompanyOrder order) {
    List<Fault> faults = new ArrayList<>();
    Founding.faults(order.company(), order.country(), order.currency())
        .forEach((field, sentence) -> faults.add(Fault.at(field, sentence)));
    if (regions.companies().stream().anyMatch(known -> known.name().equals(order.company()))) {
      faults.add(Fault.at("company", "There is a company of this name: choose another one."));
    }
    if (order.name().isEmpty()) {
      faults.add(Fault.at("name", "The name is empty: somebody has to let the others in."));
    }
    if (order.userName().isEmpty()) {
      faults.add(Fault.at("userName", "The user name is empty: an e-mail address is a good one."));
    }
    return faults;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  /** All words or none; how many there were. */
  @Transactional
  public int say(Actor actor, List<Word> words, String why) {
    if (words.isEmpty()) {
      return 0;
    }
    refuse(faults(group.say(actor.company(), words, actor.name(), why)));
    return words.size();
  }
}
