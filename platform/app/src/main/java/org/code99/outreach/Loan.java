package org.code99.outreach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.code99.api.GrantedFolder;
import org.code99.host.Grant;
import org.code99.host.LentFolder;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;

/**
 * The folders that a region's channel is lent for one call. What was granted once is looked at
 * again each time: a folder may have gone, or lead somewhere else by now.
 */
final class Loan implements AutoCloseable {
  private final Map<String, LentFolder> folders = new HashMap<>();
  private final List<String> refused = new ArrayList<>();

  static Loan of(Binding.Bound channel, Extensions extensions) {
    Loan loan = new Loan();
    channel
        .folders()
        .forEach((setting, folder) -> {
          switch (extensions.grant(folder)) {
            case Grant.Given(LentFolder lent) -> loan.folders.put(setting, lent);
            case Grant.Refused(List<String> reasons) -> loan.refused.addAll(reasons);
          }
        });
    return loan;
  }

  Map<String, GrantedFolder> folders() {
    return Map.copyOf(folders);
  }

  /** Why some of them are not lent; empty when all are. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  @Override
  public void close() {
    folders.values().forEach(LentFolder::close);
  }
}
