package org.code99.regions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.code99.host.Offer;

/**
 * What is set at a place, and by what it is understood.
 *
 * @param region whose place it is
 * @param by the region that chose: this one, or one above
 * @param offer what was chosen, live
 * @param words what that region said there, the word that holds first
 */
record SettingsInUse(
    Slot slot,
    Region region,
    Region by,
    Offer offer,
    SettingsForm form,
    Kept kept,
    List<SettingsWord> words) {
  SettingsInUse {
    words = List.copyOf(words);
  }

  /** Another one as soon as somebody says something else there. */
  long version() {
    return words.isEmpty() ? 0 : words.getFirst().version();
  }

  Fitted fitted() {
    return form.fit(kept);
  }

  /** The names of the settings that other values would change. */
  List<String> changedBy(Map<String, String> values) {
    Map<String, String> then = form.filled(fitted().values()).values();
    Map<String, String> now = form.filled(values).values();
    return form.fields(Map.of()).stream()
        .map(SettingField::name)
        .filter(name -> !then.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
        .toList();
  }

  /** What somebody told, as it is kept. */
  Map<String, String> read(SettingsTold told) {
    return form.read(told.texts(), told.taken(), fitted().values());
  }

  /**
   * What is wrong with values that are to be kept, by setting.
   *
   * @param taken secrets that are to be kept no more
   * @param readers of what is to stand in letters
   */
  Map<String, String> faults(
      Map<String, String> values,
      Set<String> taken,
      Extensions extensions,
      List<ReadsWording> readers) {
    Map<String, String> faults = new TreeMap<>(form.faultsByName(values));
    kept.locked().keySet().stream()
        .filter(name -> form.isSecret(name) && !values.containsKey(name) && !taken.contains(name))
        .forEach(name -> faults.put(name, "It cannot be read here any more: set it again."));
    OwnRules.faults(extensions, offer, form, values, List.copyOf(faults.keySet()))
        .forEach((name, fault) -> faults.merge(name, fault, (a, b) -> a + " " + b));
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
