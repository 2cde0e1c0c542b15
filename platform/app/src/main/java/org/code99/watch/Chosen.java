package org.code99.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.code99.api.ChangeSignalSource;
import org.code99.regions.Binding;
import org.code99.regions.Region;
import org.code99.regions.Switchboard;

/**
 * The sources that regions chose: each is asked once for the region that chose it, and for all
 * below that inherit it.
 */
record Chosen(List<There> there, Map<String, Missing> missing) {
  /** A source that can be asked, and the regions that use it by this choice. */
  record There(UUID region, Binding.Bound binding, Set<UUID> regions) {}

  /** A source that cannot, and the uppermost region that waits for it. */
  record Missing(UUID region, String why) {}

  static Chosen of(Switchboard board) {
    Map<UUID, Binding.Bound> bound = new LinkedHashMap<>();
    Map<UUID, Set<UUID>> users = new LinkedHashMap<>();
    Map<String, Missing> missing = new LinkedHashMap<>();
    for (Region region : board.tree().drawn()) {
      switch (board.binding(region.id(), ChangeSignalSource.class)) {
        case Binding.Bound one -> {
          bound.put(one.chosenBy(), one);
          users.computeIfAbsent(one.chosenBy(), k -> new LinkedHashSet<>()).add(region.id());
        }
        case Binding.Absent gone ->
            missing.putIfAbsent(gone.extensionId(), new Missing(region.id(), gone.why()));
        case Binding.Unbound nothing -> {}
      }
    }
    List<There> there = new ArrayList<>();
    bound.forEach(
        (region, one) -> there.add(new There(region, one, users.getOrDefault(region, Set.of()))));
    return new Chosen(List.copyOf(there), Map.copyOf(missing));
  }
}
