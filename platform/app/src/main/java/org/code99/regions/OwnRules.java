package org.code99.regions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.code99.api.SettingsFinding;
import org.code99.host.Answer;
import org.code99.host.Failure;
import org.code99.host.Offer;

/** The rules of an extension that its schema cannot say, asked before anything is kept. */
final class OwnRules {
  private OwnRules() {}

  /**
   * What speaks against values, by setting.
   *
   * @param refused settings that the schema refuses: their defaults stand in for them, so that
   *     whatever else is wrong is told as well
   */
  static Map<String, String> faults(
      Extensions extensions,
      Offer offer,
      SettingsForm form,
      Map<String, String> values,
      Iterable<String> refused) {
    Map<String, String> sound = new TreeMap<>(values);
    refused.forEach(sound::remove);
    return switch (extensions.faults(offer.ref(), form.lent(sound))) {
      case Answer.Answered<List<SettingsFinding>>(List<SettingsFinding> findings) ->
          told(form, sound, findings);
      case Answer.Failed<List<SettingsFinding>>(Failure failure) ->
          Map.of(
              "",
              "It could not be asked whether they fit, and nothing was saved: %s. Try again, or look at the plugin on the shelf."
                  .formatted(failure.message()));
    };
  }

  /** The same of all that a region is to have, each with the name of its setting. */
  static List<String> sentences(Extensions extensions, Offer offer, Map<String, String> values) {
    SettingsForm form = extensions.form(offer);
    return faults(extensions, offer, form, values, form.faultsByName(values).keySet())
        .entrySet()
        .stream()
        .map(fault ->
            fault.getKey().isEmpty()
                ? fault.getValue()
                : "setting " + fault.getKey() + ": " + fault.getValue())
        .toList();
  }

  private static Map<String, String> told(
      SettingsForm form, Map<String, String> values, List<SettingsFinding> findings) {
    Map<String, String> faults = new TreeMap<>();
    for (SettingsFinding finding : findings) {
      if (!finding.outcome().equals("works")) {
        faults.merge(
            form.has(finding.setting()) ? finding.setting() : "",
            form.hushed(finding.sentence(), values),
            (a, b) -> a + " " + b);
      }
    }
    return faults;
  }
}
