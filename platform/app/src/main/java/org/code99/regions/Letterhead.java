package org.code99.regions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Change;
import org.code99.audit.Overtaken;

/** Changes what letters say of a company; the trail keeps what was changed. */
@Singleton
class Letterhead {
  private static final String SENDER = "company.sender";
  private static final String COMPANY_FILE = "company file";

  private final Companies companies;
  private final Audit audit;

  Letterhead(Companies companies, Audit audit) {
    this.companies = companies;
    this.audit = audit;
  }

  Map<String, String> tell(UUID company, Sender sender, OptionalLong seen, String by) {
    companies.oneAtATime(company);
    Map<String, String> faults = sender.faults();
    if (companies.taken(sender.name(), company)) {
      faults.put("name", "Another company of this house is called so: choose another name.");
    }
    List<Change> changes = sender.changesFrom(Sender.of(companies.company(company)));
    if (faults.isEmpty() && !changes.isEmpty()) {
      if (!companies.tell(company, sender, audit.next(company), seen)) {
        throw new Overtaken(
            audit.edits(company, Set.of(SENDER), company.toString(), seen.orElseThrow()));
      }
      audit.note(company, by, SENDER, company.toString(), Change.detail(changes));
    }
    return faults;
  }

  /** Founds as a company file says; who has the form of a known sender before them is told so. */
  Company found(Company told) {
    List<Company> before =
        companies.all().stream().filter(known -> known.name().equals(told.name())).toList();
    Company now = companies.found(told);
    for (Company known : before) {
      List<Change> changes = Sender.of(now).changesFrom(Sender.of(known));
      if (!changes.isEmpty()) {
        UUID id = now.id();
        companies.tell(id, Sender.of(now), audit.next(id), OptionalLong.empty());
        audit.note(id, COMPANY_FILE, SENDER, id.toString(), Change.detail(changes));
      }
    }
    return now;
  }
}
