package org.code99.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.commission.Commission;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.FileFilter;
import org.code99.drawers.FilePage;
import org.code99.people.Actor;

/**
 * Files as programs are told of them: what a loss costs our rep is told only where a company pays
 * commission (S78).
 */
@Singleton
class ToldFiles {
  private final CaseFiles files;
  private final Commission commission;

  ToldFiles(CaseFiles files, Commission commission) {
    this.files = files;
    this.commission = commission;
  }

  @Transactional
  public CaseFile find(Actor actor, UUID id) {
    CaseFile file = files.find(actor, id);
    return commission.enabled(actor.company(), file.region()) ? file : file.unpaid();
  }

  @Transactional
  public FilePage list(Actor actor, FileFilter filter, Optional<String> after, int limit) {
    FilePage page = files.list(actor, filter, after, limit);
    Map<UUID, Boolean> paid =
        page.items().stream()
            .map(CaseFile::region)
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(), region -> commission.enabled(actor.company(), region)));
    return new FilePage(
        page.items().stream()
            .map(file -> paid.getOrDefault(file.region(), false) ? file : file.unpaid())
            .toList(),
        page.next());
  }
}
