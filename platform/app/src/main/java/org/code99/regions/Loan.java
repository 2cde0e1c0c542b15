package org.code99.regions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.code99.api.GrantedFolder;
import org.code99.host.Grant;
import org.code99.host.LentFolder;

/**
 * The folders that a region's extension is lent for one call. What was granted once is looked at
 * again each time: a folder may have gone, or lead somewhere else by now.
 */
public final class Loan implements AutoCloseable {
  private final Map<String, LentFolder> folders = new HashMap<>();
  private final List<String> refused = new ArrayList<>();

  private Loan() {}

  /** Opens what was granted to a region's choice; whoever asks closes it after the call. */
  public static Loan of(Binding.Bound choice, Extensions extensions) {
    return of(choice.folders(), extensions);
  }

  /** The same for what is only tried out: folders by setting, as an admin typed them. */
  static Loan of(Map<String, String> folders, Extensions extensions) {
    Loan loan = new Loan();
    folders.forEach((setting, folder) -> {
      switch (extensions.grant(folder)) {
        case Grant.Given(LentFolder lent) -> loan.folders.put(setting, lent);
        case Grant.Refused(List<String> reasons) -> loan.refused.addAll(reasons);
      }
    });
    return loan;
  }

  /** The folders, by the setting that asks for each of them. */
  public Map<String, GrantedFolder> folders() {
    return Map.copyOf(folders);
  }

  /** Why some of them are not lent; empty when all are. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  @Override
  public void close() {
    folders.values().forEach(LentFolder::close);
  }
}
