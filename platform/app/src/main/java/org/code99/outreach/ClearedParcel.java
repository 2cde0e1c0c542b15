package org.code99.outreach;

import java.util.List;
import java.util.UUID;
import org.code99.api.Document;
import org.code99.api.Medium;

/**
 * A piece on its way: cleared a moment ago, its dispatch written down, its key the same for ever.
 * Only the {@link Dispatcher} makes one, after {@link Clearance} let the piece through.
 */
final class ClearedParcel {
  private final UUID id;
  private final Medium medium;
  private final ClearedPiece piece;
  private final List<Document> documents;

  ClearedParcel(UUID id, Medium medium, ClearedPiece piece, List<Document> documents) {
    this.id = id;
    this.medium = medium;
    this.piece = piece;
    this.documents = List.copyOf(documents);
  }

  UUID id() {
    return id;
  }

  /** By which a channel knows it again. */
  String key() {
    return id.toString();
  }

  ClearedPiece piece() {
    return piece;
  }

  /** The piece on paper, for post. */
  List<Document> documents() {
    return documents;
  }

  /** Where the medium delivers: a mailbox for e-mail; post goes to the recipient's own lines. */
  String address() {
    return medium.equals(Medium.EMAIL) ? piece.candidate().email().strip() : "";
  }
}
