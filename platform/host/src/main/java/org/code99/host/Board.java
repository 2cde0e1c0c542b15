package org.code99.host;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All plugins at one moment. A change of any of them is the exchange of this one value. */
record Board(Map<String, Placed> plugins) {
  static final Board EMPTY = new Board(Map.of());

  Board {
    plugins = Collections.unmodifiableMap(new TreeMap<>(plugins));
  }

  Optional<Placed> find(String pluginId) {
    return Optional.ofNullable(plugins.get(pluginId));
  }

  Board with(Placed placed) {
    Map<String, Placed> changed = new TreeMap<>(plugins);
    changed.put(placed.inspection().pluginId(), placed);
    return new Board(changed);
  }

  Board without(String pluginId) {
    Map<String, Placed> changed = new TreeMap<>(plugins);
    changed.remove(pluginId);
    return new Board(changed);
  }
}
