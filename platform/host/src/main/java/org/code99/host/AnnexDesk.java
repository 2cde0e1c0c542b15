package org.code99.host;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.code99.host.wire.Frame;
import org.code99.host.wire.Malformed;
import org.code99.host.wire.Sink;
import org.code99.host.wire.Source;
import org.code99.host.wire.TooLarge;
import org.jspecify.annotations.Nullable;

/** Does inside an annex what the house says, one thing at a time. */
final class AnnexDesk {
  /** The house watches the clock, and ends the whole process. */
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);

  private final HouseLine line;
  private @Nullable InHouse home;
  private Duration construction = Duration.ZERO;

  AnnexDesk(HouseLine line) {
    this.line = line;
  }

  /** Works until it is told to close. */
  void serve() throws IOException, InterruptedException {
    while (true) {
      Frame order = line.next();
      switch (Message.of(order)) {
        case OPEN -> line.send(opened(AnnexOrder.read(order.source())));
        case CALL -> answer(order.source());
        case CLOSE -> {
          close();
          line.send(Message.CLOSED.frame(new Sink()));
          return;
        }
        default -> throw new Malformed("an order of kind " + order.kind());
      }
    }
  }

  private Frame opened(AnnexOrder order) throws IOException {
    construction = order.construction();
    try {
      if (!Files.exists(order.jar()) || !Sha256.of(order.jar()).equals(order.sha256())) {
        throw new CannotOpen(Shelf.CHANGED);
      }
      home =
          InHouse.open(
              order.jar(),
              order.pluginId(),
              order.number(),
              order.extensions(),
              order.construction());
      return Message.READY.frame(new Sink());
    } catch (CannotOpen e) {
      return Message.CANNOT_OPEN.frame(new Sink().text(e.reason()));
    }
  }

  private void answer(Source order) throws IOException {
    int call = order.number();
    Question question = Question.named(order.text());
    String extensionId = order.text();
    line.begin(call);
    Object[] values = question.read(order.with(number -> new LineFolder(line, call, number)));
    line.end(
        switch (asked(question, extensionId, values)) {
          case Outcome.Value<Object>(Object value) -> answered(call, question, value);
          case Outcome.Fault<Object>(FailureKind kind, String message) ->
              fault(call, kind, message);
        });
  }

  private Outcome<Object> asked(Question question, String extensionId, Object[] values)
      throws Malformed {
    if (home == null) {
      throw new Malformed("a call before anything is open");
    }
    return home.extension(extensionId)
        .ask(object -> question.put(object, values), Check.none(), AS_LONG_AS_IT_TAKES);
  }

  private static Frame answered(int call, Question question, Object value) {
    try {
      Sink sink = new Sink().number(call);
      question.answered().write(value, sink);
      return Message.ANSWER.frame(sink);
    } catch (TooLarge e) {
      return fault(call, FailureKind.NONSENSE, "it answered too much: " + e.getMessage());
    } catch (ClassCastException e) {
      return fault(call, FailureKind.NONSENSE, "it answered with something else: " + Words.of(e));
    }
  }

  private static Frame fault(int call, FailureKind kind, String message) {
    Sink sink = new Sink().number(call).octet(kind == FailureKind.THREW ? 0 : 1);
    return Message.FAULT.frame(sink.text(message));
  }

  private void close() {
    if (home != null) {
      home.close(construction);
    }
  }
}
