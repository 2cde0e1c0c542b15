package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.database.Release;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** An admin's word that nobody sends from the original of a restored database any more. */
@Singleton
class Releasing {
  private final Release release;
  private final Audit audit;

  Releasing(Release release, Audit audit) {
    this.release = release;
    this.audit = audit;
  }

  boolean granted() {
    return release.granted();
  }

  @Transactional
  public void release(Actor admin, String why) {
    if (Words.sayNothing(why)) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(
              Fault.at(
                  "why",
                  "Say what became of the original: two houses must not write to one customer.")));
    }
    if (!release.granted()) {
      release.grant(admin.person().toString());
      audit.note(
          admin.company(),
          admin.person().toString(),
          "house.released",
          admin.company().toString(),
          why.strip());
    }
  }
}
