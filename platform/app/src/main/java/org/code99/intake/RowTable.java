package org.code99.intake;

/** Which row said a thing first, by the thing's fingerprint: 12 or 20 bytes a slot. */
final class RowTable {
  private final boolean withContents;
  private long[] keys = new long[1 << 10];
  private long[] contents;
  private int[] rows = new int[1 << 10];
  private int size;

  /**
   * Empty.
   *
   * @param withContents each row keeps a second fingerprint
   */
  RowTable(boolean withContents) {
    this.withContents = withContents;
    this.contents = new long[withContents ? 1 << 10 : 0];
  }

  /** The row that said it first, 0 when it is this one. */
  int first(long key, int row, long content) {
    if (size * 5L >= rows.length * 3L) {
      grow();
    }
    int at = place(key);
    while (rows[at] != 0) {
      if (keys[at] == key) {
        return rows[at];
      }
      at = (at + 1) & (rows.length - 1);
    }
    put(at, key, row, content);
    size++;
    return 0;
  }

  /** The content of the row that said it first. */
  long content(long key) {
    int at = place(key);
    while (keys[at] != key || rows[at] == 0) {
      at = (at + 1) & (rows.length - 1);
    }
    return contents[at];
  }

  private int place(long key) {
    return (int) key & (rows.length - 1);
  }

  private void put(int at, long key, int row, long content) {
    keys[at] = key;
    rows[at] = row;
    if (withContents) {
      contents[at] = content;
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldContents = contents;
    int[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    rows = new int[oldRows.length * 2];
    contents = new long[oldContents.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        int at = place(oldKeys[i]);
        while (rows[at] != 0) {
          at = (at + 1) & (rows.length - 1);
        }
        put(at, oldKeys[i], oldRows[i], withContents ? oldContents[i] : 0);
      }
    }
  }
}
