package org.code99.host;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.code99.api.GrantedFolder;
import org.code99.host.wire.Frame;
import org.code99.host.wire.Malformed;
import org.code99.host.wire.Sink;
import org.code99.host.wire.Source;

/** The house's end of the line to an annex. Whatever is not as it must be ends the talk. */
final class AnnexLine {
  private final DataInputStream in;
  private final OutputStream out;
  private int calls;

  AnnexLine(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /** Has it open the plugin; why it could not, or nothing. */
  String open(AnnexOrder order) throws IOException {
    Message.OPEN.frame(order.written()).write(out);
    Frame reply = Frame.read(in);
    return switch (Message.of(reply)) {
      case READY -> "";
      case CANNOT_OPEN -> Words.shortened(reply.source().text());
      default -> throw outOfTurn(reply);
    };
  }

  /** Asks, and serves the folders that were lent with the question until there is an answer. */
  Outcome<Object> ask(Question question, String extensionId, Object[] values) throws IOException {
    int call = ++calls;
    Sink sink = new Sink().number(call).text(question.name()).text(extensionId);
    question.write(values, sink);
    Message.CALL.frame(sink).write(out);
    while (true) {
      Frame reply = Frame.read(in);
      Source source = reply.source();
      Message message = Message.of(reply);
      if (source.number() != call) {
        throw new Malformed("a message about another call");
      }
      switch (message) {
        case ANSWER -> {
          Object answer = question.answered().read(source);
          source.end();
          return new Outcome.Value<>(answer);
        }
        case FAULT -> {
          return fault(source);
        }
        case FOLDER -> serve(source, sink.lent());
        default -> throw outOfTurn(reply);
      }
    }
  }

  /** Has it close its extensions. */
  void close() throws IOException {
    Message.CLOSE.frame(new Sink()).write(out);
    Frame reply = Frame.read(in);
    if (Message.of(reply) != Message.CLOSED) {
      throw outOfTurn(reply);
    }
  }

  private void serve(Source request, List<GrantedFolder> lent) throws IOException {
    Message.LENT.frame(FolderDesk.serve(request, lent)).write(out);
  }

  private static Outcome<Object> fault(Source source) throws Malformed {
    FailureKind kind = source.octet() == 0 ? FailureKind.THREW : FailureKind.NONSENSE;
    return new Outcome.Fault<>(kind, Words.shortened(source.text()));
  }

  private static Malformed outOfTurn(Frame frame) throws Malformed {
    return new Malformed("a message out of turn: " + Message.of(frame));
  }
}
