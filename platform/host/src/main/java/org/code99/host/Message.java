package org.code99.host;

import org.code99.host.wire.Frame;
import org.code99.host.wire.Malformed;
import org.code99.host.wire.Sink;

/** What is said on the line between the house and an annex. */
enum Message {
  /** House: open this jar. */
  OPEN(1),
  /** House: ask an extension. */
  CALL(2),
  /** House: what came of using a folder that was lent. */
  LENT(3),
  /** House: close the extensions and end. */
  CLOSE(4),
  /** Annex: it can be asked. */
  READY(5),
  /** Annex: it cannot be opened, and why. */
  CANNOT_OPEN(6),
  /** Annex: the answer. */
  ANSWER(7),
  /** Annex: there is no answer, and why. */
  FAULT(8),
  /** Annex: use a folder that was lent. */
  FOLDER(9),
  /** Annex: all is closed. */
  CLOSED(10);

  private final int kind;

  Message(int kind) {
    this.kind = kind;
  }

  Frame frame(Sink body) {
    return body.frame(kind);
  }

  static Message of(Frame frame) throws Malformed {
    for (Message message : values()) {
      if (message.kind == frame.kind()) {
        return message;
      }
    }
    throw new Malformed("a message of kind " + frame.kind());
  }
}
