package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door to what tells the settings of two regions apart (S77). */
@Singleton
public class CompareSettings {
  private final Regions regions;
  private final FindSettings find;
  private final Extensions extensions;

  CompareSettings(Regions regions, FindSettings find, Extensions extensions) {
    this.regions = regions;
    this.find = find;
    this.extensions = extensions;
  }

  /** Two regions of a company at a point, of which at least one uses something there. */
  @Transactional
  public Optional<SettingsBeside> of(UUID company, UUID one, UUID other, String point) {
    RegionTree tree = regions.tree(company);
    if (!tree.has(one) || !tree.has(other) || Slot.named(point).isEmpty()) {
      return Optional.empty();
    }
    Optional<SettingsInUse> left = find.at(company, one, point);
    Optional<SettingsInUse> right = find.at(company, other, point);
    if (left.isEmpty() && right.isEmpty()) {
      return Optional.empty();
    }
    boolean same =
        left.isPresent() && left.map(CompareSettings::id).equals(right.map(CompareSettings::id));
    return Optional.of(
        new SettingsBeside(
            point,
            side(tree.region(one), left),
            side(tree.region(other), right),
            same,
            same ? lines(left.orElseThrow(), right.orElseThrow()) : List.of()));
  }

  private static String id(SettingsInUse use) {
    return use.offer().ref().extensionId();
  }

  private SettingsBeside.Side side(Region region, Optional<SettingsInUse> use) {
    return new SettingsBeside.Side(
        region.id(),
        region.name(),
        use.map(CompareSettings::id).orElse(""),
        use.map(SettingsInUse::offer).map(extensions::name).orElse("nothing"),
        use.map(SettingsInUse::by).map(Region::name).orElse(""));
  }

  private static List<SettingsBeside.Line> lines(SettingsInUse one, SettingsInUse other) {
    Map<String, String> left = one.form().filled(one.fitted().values()).values();
    Map<String, String> right = other.form().filled(other.fitted().values()).values();
    return one.form().fields(Map.of()).stream()
        .map(field -> {
          String name = field.name();
          return new SettingsBeside.Line(
              name,
              field.title(),
              told(field, left.get(name), one.kept()),
              told(field, right.get(name), other.kept()),
              one.kept().locked().containsKey(name)
                  || other.kept().locked().containsKey(name)
                  || !left.getOrDefault(name, "").equals(right.getOrDefault(name, "")));
        })
        .toList();
  }

  private static String told(SettingField field, @Nullable String value, Kept kept) {
    if (!field.secret()) {
      return value == null ? "" : value;
    }
    return kept.locked().containsKey(field.name())
        ? "set, and cannot be read here"
        : value == null || value.isEmpty() ? "not set" : "set";
  }
}
