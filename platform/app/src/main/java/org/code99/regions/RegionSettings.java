package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.audit.Overtaken;
import org.code99.audit.Words;

/**
 * The door to what regions set for what they use (S77). Points are named as in the address of a
 * page. A region goes by its own clock.
 */
@Singleton
public class RegionSettings {
  private static final int SHOWN = 5;
  private static final String NOTHING =
      "This region uses nothing here any more, or it was switched off a moment ago: look at who uses"
          + " what.";

  private final MapDrawing drawing;
  private final Companies companies;
  private final Choices choices;
  private final FindSettings find;
  private final Extensions extensions;
  private final List<ReadsWording> readers;
  private final Clock clock;

  RegionSettings(
      MapDrawing drawing,
      Companies companies,
      Choices choices,
      FindSettings find,
      Extensions extensions,
      List<ReadsWording> readers,
      Clock clock) {
    this.readers = List.copyOf(readers);
    this.drawing = drawing;
    this.companies = companies;
    this.choices = choices;
    this.find = find;
    this.extensions = extensions;
    this.clock = clock;
  }

  /** The settings of what a region uses at a point; nothing where it uses nothing that is there. */
  @Transactional
  public Optional<SettingsSheet> sheet(UUID company, UUID region, String point) {
    return find.at(company, region, point)
        .map(use ->
            new SettingsSheet(
                use.region(),
                use.slot().name(),
                use.offer().ref().extensionId(),
                extensions.name(use.offer()),
                use.offer().label(),
                use.by().id().equals(region),
                use.by().name(),
                use.offer().checksSettings() || use.form().hasWordings(),
                remarks(use.fitted()),
                use.form().fields(use.fitted().values()),
                said(use),
                use.version()));
  }

  private static List<SettingsSheet.Said> said(SettingsInUse use) {
    Map<String, String> titles = new HashMap<>();
    use.form().fields(Map.of()).forEach(field -> titles.put(field.name(), field.title()));
    List<SettingsSheet.Said> said = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, use.words().size()); i++) {
      SettingsWord word = use.words().get(i);
      said.add(
          new SettingsSheet.Said(
              word.by(),
              word.at(),
              word.why(),
              SettingsHistory.changes(use.words(), i, use.form()).stream()
                  .map(change -> titles.getOrDefault(change.field(), ""))
                  .filter(title -> !title.isEmpty())
                  .toList()));
    }
    return said;
  }

  private static List<String> remarks(Fitted fitted) {
    List<String> remarks = new ArrayList<>();
    fitted.faults().forEach(fault -> remarks.add("Not in use: " + fault + "."));
    if (!fitted.carried().isEmpty()) {
      remarks.add(
          "Carried over from an older version of it: "
              + String.join("; ", fitted.carried())
              + ". Saving writes it down so.");
    }
    return remarks;
  }

  /**
   * Sets what a region uses at a point, and makes it the region's own choice.
   *
   * @return everything that is wrong with the texts, by the setting's name; nothing was written
   *     then
   * @throws Overtaken when another version holds, with what became of it since
   */
  @Transactional
  public Map<String, String> set(
      UUID company, UUID region, String point, SettingsTold told, String by) {
    companies.oneAtATime(company);
    Map<String, String> faults = new TreeMap<>();
    if (Words.sayNothing(told.why())) {
      faults.put("why", "A change of settings has a reason: say why.");
    }
    Optional<SettingsInUse> found = find.at(company, region, point);
    if (found.isEmpty()) {
      faults.put("", NOTHING);
      return faults;
    }
    SettingsInUse use = found.get();
    Map<String, String> values = use.read(told);
    faults.putAll(use.faults(values, told.taken(), extensions, readers));
    faults.putAll(use.form().strangers(told.texts()));
    if (faults.isEmpty()) {
      unchangedSince(use, told.seen());
      choices
          .settle(
              drawing.tree(company),
              choice(company, use, values, by, told.why()),
              use.changedBy(values))
          .forEach(fault -> faults.merge("", fault, (a, b) -> a + " " + b));
    }
    return faults;
  }

  private static void unchangedSince(SettingsInUse use, OptionalLong seen) {
    if (seen.isPresent() && seen.getAsLong() != use.version()) {
      throw new Overtaken(SettingsHistory.edits(use.words(), use.form(), seen.getAsLong()));
    }
  }

  private Choice choice(
      UUID company, SettingsInUse use, Map<String, String> values, String by, String why) {
    return new Choice(
        use.region().id(),
        use.slot().point().getSimpleName(),
        use.slot().medium(),
        use.offer().ref().extensionId(),
        values,
        LocalDate.ofInstant(clock.instant(), drawing.tree(company).zone(use.region().id())),
        by,
        why.strip());
  }
}
