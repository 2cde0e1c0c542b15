package org.code99.regions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.SettingsFinding;
import org.code99.api.SettingsTrial;
import org.code99.audit.Audit;
import org.code99.host.Answer;
import org.code99.host.Failure;

/**
 * The door to an extension's own check of settings, saved or not (S77). It may take as long as a
 * server elsewhere takes to answer, so no transaction is open meanwhile.
 */
@Singleton
public class TrySettings {
  private final FindSettings find;
  private final Extensions extensions;
  private final List<ReadsWording> readers;
  private final Audit audit;

  TrySettings(FindSettings find, Extensions extensions, List<ReadsWording> readers, Audit audit) {
    this.readers = List.copyOf(readers);
    this.find = find;
    this.extensions = extensions;
    this.audit = audit;
  }

  /**
   * Tries settings out at a point of a region.
   *
   * @param told what is to be tried; nothing tries what is kept
   * @param by who asks, by name
   */
  public SettingsTried attempt(
      UUID company, UUID region, String point, Optional<SettingsTold> told, String by) {
    Optional<SettingsInUse> found = find.at(company, region, point);
    if (found.isEmpty()) {
      return SettingsTried.refused(Map.of("", "This region uses nothing here that is there now."));
    }
    SettingsInUse use = found.get();
    Map<String, String> values = told.map(use::read).orElseGet(() -> use.fitted().values());
    Map<String, String> faults =
        use.faults(values, told.map(SettingsTold::taken).orElse(Set.of()), extensions, readers);
    told.map(SettingsTold::texts).map(use.form()::strangers).ifPresent(faults::putAll);
    if (!faults.isEmpty()) {
      return SettingsTried.refused(faults);
    }
    List<SettingsTried.Finding> findings = new ArrayList<>(previews(use, values));
    if (!use.offer().checksSettings()) {
      return SettingsTried.of(
          findings.isEmpty()
              ? List.of(
                  new SettingsTried.Finding(
                      true, "", "They fit what can be set; it has no check of its own."))
              : findings);
    }
    audit.note(
        company,
        by,
        "region.check",
        region.toString(),
        use.slot().name() + " = " + use.offer().ref().extensionId());
    asked(use, values).stream()
        .map(finding ->
            new SettingsTried.Finding(
                finding.works(), finding.setting(), use.form().hushed(finding.sentence(), values)))
        .forEach(findings::add);
    return SettingsTried.of(findings);
  }

  /** Sentences of letters, as a customer might read them. */
  private static List<SettingsTried.Finding> previews(
      SettingsInUse use, Map<String, String> values) {
    Map<String, String> wordings = use.form().wordings(values);
    return use.form().fields(values).stream()
        .filter(field -> wordings.containsKey(field.name()))
        .map(field ->
            new SettingsTried.Finding(
                true,
                field.name(),
                field.title()
                    + " reads: "
                    + WordingRules.preview(wordings.getOrDefault(field.name(), ""))))
        .toList();
  }

  private List<SettingsTried.Finding> asked(SettingsInUse use, Map<String, String> values) {
    try (Loan loan = Loan.of(use.form().folders(values), extensions)) {
      return switch (extensions.check(
          use.offer().ref(), new SettingsTrial(use.form().lent(values), loan.folders()))) {
        case Answer.Answered<List<SettingsFinding>>(List<SettingsFinding> findings) ->
            findings.stream()
                .map(one ->
                    new SettingsTried.Finding(
                        one.outcome().equals("works"), one.setting(), one.sentence()))
                .toList();
        case Answer.Failed<List<SettingsFinding>>(Failure failure) ->
            List.of(
                new SettingsTried.Finding(
                    false, "", "It could not be checked: " + failure.message() + "."));
      };
    }
  }
}
