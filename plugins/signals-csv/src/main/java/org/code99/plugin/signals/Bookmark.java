package org.code99.plugin.signals;

/**
 * Up to where the folder was read: all files before this one, and so many of its rows. Names sort,
 * so a file with an earlier name that comes later is not read: days as names keep that from
 * happening.
 */
record Bookmark(String file, int rows) {
  /** A cursor that is none of ours begins anew. */
  static Bookmark of(String cursor) {
    int slash = cursor.indexOf('/');
    return slash > 0 && cursor.substring(0, slash).matches("\\d{1,9}")
        ? new Bookmark(cursor.substring(slash + 1), Integer.parseInt(cursor.substring(0, slash)))
        : new Bookmark("", 0);
  }

  boolean isBehind(String name) {
    return name.compareTo(file) < 0;
  }

  int rowsOf(String name) {
    return name.equals(file) ? rows : 0;
  }

  @Override
  public String toString() {
    return file.isEmpty() ? "" : rows + "/" + file;
  }
}
