package org.code99.plugin.print;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.code99.api.GrantedFolder;

/**
 * The packing lists that lie in a folder. A list is written before any file that it names can be
 * seen: what is on none of them was never shown to anybody.
 */
final class PackingLists {
  private static final String ENDING = "-packing-list.csv";

  private final Map<String, String> references;

  private PackingLists(Map<String, String> references) {
    this.references = references;
  }

  static String name(String batch) {
    return batch + ENDING;
  }

  /** Those since a day: what is older is asked for no more. */
  static PackingLists in(GrantedFolder folder, LocalDate since) {
    Map<String, String> references = new HashMap<>();
    for (String name : folder.names()) {
      if (name.endsWith(ENDING) && name.compareTo(since.toString()) >= 0) {
        String batch = name.substring(0, name.length() - ENDING.length());
        folder
            .read(name)
            .ifPresent(list ->
                new String(list, StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line ->
                        references.put(
                            line.substring(line.lastIndexOf(',') + 1),
                            batch + "-" + line.substring(0, Math.max(0, line.indexOf(','))))));
      }
    }
    return new PackingLists(references);
  }

  /** The reference under which a parcel was listed before. */
  Optional<String> find(String key) {
    return Optional.ofNullable(references.get(key));
  }
}
