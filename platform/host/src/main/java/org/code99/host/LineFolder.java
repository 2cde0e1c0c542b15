package org.code99.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.api.GrantedFolder;
import org.code99.host.FolderDesk.Deed;
import org.code99.host.wire.Malformed;
import org.code99.host.wire.Sink;
import org.code99.host.wire.Source;

/** A granted folder as an annex has it: every deed is done by the house. */
final class LineFolder implements GrantedFolder {
  private final HouseLine line;
  private final int call;
  private final int number;

  LineFolder(HouseLine line, int call, int number) {
    this.line = line;
    this.call = call;
    this.number = number;
  }

  @Override
  public List<String> names() {
    return done(
        asking(Deed.NAMES),
        reply -> {
          List<String> names = new ArrayList<>();
          for (int left = reply.count(); left > 0; left--) {
            names.add(reply.text());
          }
          return List.copyOf(names);
        });
  }

  @Override
  public boolean has(String name) {
    return done(asking(Deed.HAS).text(name), reply -> reply.octet() == 1);
  }

  @Override
  public Optional<byte[]> read(String name) {
    return done(
        asking(Deed.READ).text(name),
        reply -> reply.octet() == 1 ? Optional.of(reply.bytes()) : Optional.<byte[]>empty());
  }

  @Override
  public void write(String name, byte[] content) {
    done(asking(Deed.WRITE).text(name).bytes(content), reply -> true);
  }

  @Override
  public void move(String from, String to) {
    done(asking(Deed.MOVE).text(from).text(to), reply -> true);
  }

  private Sink asking(Deed deed) {
    return new Sink().number(call).octet(deed.code).number(number);
  }

  private interface Reading<T> {
    T from(Source reply) throws Malformed;
  }

  private <T> T done(Sink request, Reading<T> reading) {
    try {
      Source reply = line.askHouse(call, Message.FOLDER.frame(request)).source();
      int result = reply.octet();
      if (result == FolderDesk.DONE) {
        return reading.from(reply);
      }
      String words = reply.text();
      throw switch (result) {
        case FolderDesk.NO_SUCH_NAME -> new IllegalArgumentException(words);
        case FolderDesk.OVER -> new IllegalStateException(words);
        default -> new UncheckedIOException(new IOException(words));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
