package org.code99.host;

import org.code99.host.wire.Frame;
import org.code99.host.wire.Malformed;
import org.code99.host.wire.Sink;

/** What is said on the line between the house and an annex; the order is the protocol. */
enum Message {
  /** House: open this jar. */
  OPEN,
  /** House: ask an extension. */
  CALL,
  /** House: what came of using a folder that was lent. */
  LENT,
  /** House: close the extensions and end. */
  CLOSE,
  /** Annex: it can be asked. */
  READY,
  /** Annex: it cannot be opened, and why. */
  CANNOT_OPEN,
  /** Annex: the answer. */
  ANSWER,
  /** Annex: there is no answer, and why. */
  FAULT,
  /** Annex: use a folder that was lent. */
  FOLDER,
  /** Annex: all is closed. */
  CLOSED;

  Frame frame(Sink body) {
    return body.frame(ordinal());
  }

  static Message of(Frame frame) throws Malformed {
    if (frame.kind() >= values().length) {
      throw new Malformed("a message of kind " + frame.kind());
    }
    return values()[frame.kind()];
  }
}
