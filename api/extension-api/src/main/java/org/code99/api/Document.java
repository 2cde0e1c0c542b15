package org.code99.api;

/**
 * A document that is ready to be printed: a PDF with all its fonts.
 *
 * <pre>{@code
 * for (Document document : parcel.documents()) {
 *   folder.write(parcel.key() + "-" + document.name(), document.content());
 * }
 * }</pre>
 */
public final class Document {
  private final String name;
  private final byte[] content;

  private Document(String name, byte[] content) {
    Checks.text("the name of a document", name);
    this.name = name;
    this.content = content.clone();
  }

  /** A document of this name and content. */
  public static Document of(String name, byte[] content) {
    return new Document(name, content);
  }

  /** Such as {@code letter.pdf}: lower-case, of {@code a-z 0-9 . -}, no path. */
  public String name() {
    return name;
  }

  /** A copy of its bytes. */
  public byte[] content() {
    return content.clone();
  }

  @Override
  public String toString() {
    return name + " (" + content.length + " bytes)";
  }
}
