package org.code99.regions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The settings of what a region uses at a point, as a form.
 *
 * @param region whose form it is
 * @param point the simple name of the extension point
 * @param extensionId what the region uses
 * @param label its short name
 * @param description what it is, a sentence
 * @param own whether the region itself chose it; if not, saving makes it its own
 * @param chosenBy the name of the region that chose it
 * @param checks whether it tries settings out when it is asked to
 * @param remarks what is to be known before anything is changed, in sentences
 * @param fields in the order that the schema asks for
 * @param said what was set here last, by whom and why, the newest first
 * @param version another number after each change; a change may name the one it was made on
 */
public record SettingsSheet(
    Region region,
    String point,
    String extensionId,
    String label,
    String description,
    boolean own,
    String chosenBy,
    boolean checks,
    List<String> remarks,
    List<SettingField> fields,
    List<Said> said,
    long version) {
  /** Copies. */
  public SettingsSheet {
    remarks = List.copyOf(remarks);
    fields = List.copyOf(fields);
    said = List.copyOf(said);
  }

  /** Who set something, when and why; the titles of what was set, of a new choice none. */
  public record Said(String by, Instant at, String why, List<String> set) {
    /** Copies. */
    public Said {
      set = List.copyOf(set);
    }
  }

  /** The same form with what somebody typed; a secret is not shown again. */
  public SettingsSheet typed(Map<String, String> texts) {
    return new SettingsSheet(
        region,
        point,
        extensionId,
        label,
        description,
        own,
        chosenBy,
        checks,
        remarks,
        fields.stream()
            .map(field -> field.typed(texts.getOrDefault(field.name(), field.value())))
            .toList(),
        said,
        version);
  }

  /** Whether there is a setting of this name. */
  public boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** The fields as they stand together. */
  public List<SettingGroup> groups() {
    return SettingGroup.of(fields);
  }

  /** The region's id. */
  public UUID regionId() {
    return region.id();
  }
}
