package org.code99.regions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.code99.host.Offer;

/**
 * What is set at a place, and by what it is understood.
 *
 * @param region whose place it is
 * @param by the region that chose: this one, or one above
 * @param offer what was chosen, live
 */
record SettingsInUse(
    Slot slot, Region region, Region by, Offer offer, SettingsForm form, Kept kept) {
  Fitted fitted() {
    return form.fit(kept);
  }

  /**
   * What is wrong with values that are to be kept, by setting.
   *
   * @param readers of what is to stand in letters
   */
  Map<String, String> faults(
      Map<String, String> values, Extensions extensions, List<ReadsWording> readers) {
    Map<String, String> faults = new TreeMap<>(form.faultsByName(values));
    kept.locked().keySet().stream()
        .filter(name -> form.isSecret(name) && !values.containsKey(name))
        .forEach(name -> faults.put(name, "It cannot be read here any more: set it again."));
    extensions
        .folderFaults(form, values)
        .forEach((name, fault) -> faults.merge(name, fault, (a, b) -> a + "; " + b));
    form.wordingFaults(values)
        .forEach((name, fault) -> faults.merge(name, fault, (a, b) -> a + "; " + b));
    form.wordings(values)
        .forEach((name, sentence) ->
            readers.stream()
                .flatMap(reader -> reader.objections(sentence).stream())
                .forEach(objection -> faults.merge(name, objection, (a, b) -> a + "; " + b)));
    return faults;
  }
}
