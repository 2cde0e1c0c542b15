package org.code99.intake;

import java.util.ArrayList;
import java.util.List;

/** What there is to say about the row at hand; used again for the next one. */
final class RowRemarks {
  private static final int LONGEST_VALUE = 200;

  private final List<Said> said = new ArrayList<>();

  record Said(String field, String value, String done) {}

  void clear() {
    said.clear();
  }

  void add(Field field, String value, String done) {
    add(field.word(), value, done);
  }

  void add(String field, String value, String done) {
    String shown =
        value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value;
    said.add(new Said(field, shown.replace("\0", ""), done));
  }

  List<Said> said() {
    return said;
  }
}
