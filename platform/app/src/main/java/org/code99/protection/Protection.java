package org.code99.protection;

/** The door of the room: reads notes for words that bear on contact. */
public final class Protection {

  /** The reader comes into being with the first note, not with the application. */
  private static final class Shipped {
    static final NoteReader READER = new NoteReader(Lexicon.shipped());
  }

  private Protection() {}

  /**
   * Reads a loss note for words of law, death and harm, for closed and moved businesses, for
   * hostility and for wishes: whatever taxonomy is bound, the same in every locale. Pure and
   * thread-safe; about a million notes a second.
   *
   * @param sourceCode the source's own loss code, or blank
   * @param text the note, or blank; English, German, French and Spanish are read best
   */
  public static Reading read(String sourceCode, String text) {
    return Shipped.READER.read(sourceCode, text);
  }
}
