package org.code99.plugin.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.code99.api.Document;
import org.code99.api.GrantedFolder;
import org.code99.api.Parcel;

/**
 * The paper of one parcel. Its letter, card or cover note is laid ready under a name that nobody
 * prints, and shown under its own once it is on a list. What is printed for a kit is the same for
 * many, and lies there once.
 */
record Paper(String key, Document own, List<Document> shared) {
  static Paper of(Parcel parcel) {
    List<Document> documents = parcel.documents();
    return new Paper(parcel.key(), documents.getFirst(), documents.subList(1, documents.size()));
  }

  void layReady(GrantedFolder folder) {
    for (Document document : shared) {
      if (!folder.has(sharedName(document))) {
        folder.write(sharedName(document), document.content());
      }
    }
    folder.write(ready(), own.content());
  }

  /** Does nothing where it was shown before, also when somebody has taken it away since. */
  void show(GrantedFolder folder, String reference) {
    if (folder.has(ready())) {
      folder.move(ready(), fileName(reference));
    }
  }

  String fileName(String reference) {
    return reference + "-" + own.name();
  }

  /** The names of what is printed for a kit, besides the cover note. */
  List<String> artwork() {
    List<String> names = new ArrayList<>();
    shared.forEach(document -> names.add(sharedName(document)));
    return List.copyOf(names);
  }

  private String ready() {
    return "parcel-" + key + ".part";
  }

  /** The same drawing has the same name, whoever gets it. */
  private static String sharedName(Document document) {
    String print = UUID.nameUUIDFromBytes(document.content()).toString();
    String name = document.name().toLowerCase(Locale.ROOT);
    return "artwork-" + print.substring(0, 13) + "-" + name;
  }
}
