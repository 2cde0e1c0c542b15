package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.code99.people.Actor;
import org.code99.regions.Regions;
import org.code99.regions.Sender;
import org.code99.web.Fault;
import org.code99.web.Meanwhile;
import org.code99.web.Refused;

/** An admin's word on what letters say of us. */
@Singleton
class Signing {
  private final Regions regions;
  private final Meanwhile meanwhile;

  Signing(Regions regions, Meanwhile meanwhile) {
    this.regions = regions;
    this.meanwhile = meanwhile;
  }

  @Transactional
  public SenderRow sender(Actor actor) {
    return SenderRow.of(
        Sender.of(regions.company(actor.company())), regions.senderVersion(actor.company()));
  }

  /** Whether letters go out with an address, and not as drafts. */
  @Transactional
  public boolean told(Actor actor) {
    return regions.company(actor.company()).hasAddress();
  }

  /** Whether they look after the whole company, which writes by this name. */
  boolean mayTell(Actor admin) {
    return admin.regions().contains(admin.company());
  }

  @Transactional
  public SenderRow tell(Actor admin, SenderOrder order) {
    if (!mayTell(admin)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "The whole company writes by this name: ask an admin of the company.");
    }
    List<Fault> faults =
        meanwhile
            .unlessOvertaken(
                admin,
                () ->
                    regions.tellSender(
                        admin.company(),
                        order.sender(),
                        order.version(),
                        admin.person().toString()))
            .entrySet()
            .stream()
            .map(fault -> Fault.at(fault.getKey(), fault.getValue()))
            .toList();
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return sender(admin);
  }
}
