package org.code99.regions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.code99.audit.Change;

/**
 * What was set at a place, and by whom.
 *
 * @param version counts the choices of the company
 */
record SettingsWord(
    long version, Instant at, String by, String why, String extensionId, Kept kept) {

  /** What differs from an earlier word, setting by setting; of a secret only that it does. */
  List<Change> changesFrom(SettingsWord before, SettingsForm form) {
    if (!extensionId.equals(before.extensionId())) {
      return List.of(new Change("", before.extensionId(), extensionId));
    }
    Map<String, String> then = form.filled(form.fit(before.kept()).values()).values();
    Map<String, String> now = form.filled(form.fit(kept).values()).values();
    List<Change> changes = new ArrayList<>();
    for (SettingField field : form.fields(Map.of())) {
      String was = then.getOrDefault(field.name(), "");
      String is = now.getOrDefault(field.name(), "");
      if (!was.equals(is)) {
        changes.add(
            field.secret()
                ? new Change(field.name(), state(was), is.isEmpty() ? "" : "another secret")
                : new Change(field.name(), was, is));
      }
    }
    return changes;
  }

  private static String state(String secret) {
    return secret.isEmpty() ? "" : "a secret";
  }
}
