package org.code99.host;

import java.util.List;
import java.util.Optional;

/**
 * An extension as its jar declares it.
 *
 * @param extensionId the plugin's id where the plugin has a single extension, otherwise {@code
 *     <plugin-id>/<simple-class-name-in-kebab-case>}
 * @param className the class that implements it
 * @param points the simple names of the points that it supplies
 * @param checksSettings whether it tries settings out when it is asked to
 * @param rulesSettings whether it has rules for settings that its schema cannot say
 * @param settingsSchema the text of {@code META-INF/code99/<extension-id>.settings.json}, if the
 *     jar has it
 */
public record DeclaredExtension(
    String extensionId,
    String className,
    List<String> points,
    boolean checksSettings,
    boolean rulesSettings,
    Optional<String> settingsSchema) {
  /** Copies the points. */
  public DeclaredExtension {
    points = List.copyOf(points);
  }

  /** One that tries nothing out and has no rules. */
  public DeclaredExtension(
      String extensionId, String className, List<String> points, Optional<String> settingsSchema) {
    this(extensionId, className, points, false, false, settingsSchema);
  }
}
