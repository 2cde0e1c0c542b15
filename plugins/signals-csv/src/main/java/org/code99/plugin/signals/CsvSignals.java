package org.code99.plugin.signals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.api.ChangeSignal;
import org.code99.api.ChangeSignalSource;
import org.code99.api.GrantedFolder;
import org.code99.api.PluginContext;
import org.code99.api.Settings;
import org.code99.api.SignalBatch;
import org.code99.api.SignalProfile;
import org.code99.api.SignalQuery;
import org.pf4j.Extension;

/**
 * Reads CSV files of a granted folder, in the order of their names and each from where it was read
 * last. A row that tells nothing usable is written down beside its file, so that whoever fills the
 * folder sees it, and keeps no other row from being read.
 */
@Extension
public final class CsvSignals implements ChangeSignalSource {
  private static final String ENDING = ".csv";

  /** Needs nothing of the platform but what it is handed. */
  public CsvSignals(PluginContext context) {}

  @Override
  public SignalProfile profile(Settings settings) {
    return SignalProfile.of(Kinds.of(settings).all(), settings.wholeNumber("minutes", 15));
  }

  @Override
  public SignalBatch poll(SignalQuery query) {
    Optional<GrantedFolder> granted = query.folder("folder");
    if (granted.isEmpty()) {
      return SignalBatch.none(query.cursor());
    }
    GrantedFolder folder = granted.get();
    Bookmark bookmark = Bookmark.of(query.cursor());
    Map<String, ChangeSignal> signals = new LinkedHashMap<>();
    for (String name : folder.names()) {
      if (!name.endsWith(ENDING) || bookmark.isBehind(name)) {
        continue;
      }
      SignalFile file = SignalFile.read(name, folder.read(name).orElseGet(() -> new byte[0]));
      SignalFile.Part part =
          file.part(bookmark.rowsOf(name), query.limit() - signals.size(), query);
      part.signals().forEach(signal -> signals.putIfAbsent(signal.key(), signal));
      part.writeFaults(folder);
      bookmark = new Bookmark(name, part.end());
      if (part.end() < file.size()) {
        return SignalBatch.of(List.copyOf(signals.values()), bookmark.toString()).andMore();
      }
    }
    return SignalBatch.of(List.copyOf(signals.values()), bookmark.toString());
  }
}
