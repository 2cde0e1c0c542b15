package org.code99.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.code99.api.GrantedFolder;
import org.code99.host.wire.Malformed;
import org.code99.host.wire.Sink;
import org.code99.host.wire.Source;

/** Uses a lent folder for an annex, which never learns where it is. */
final class FolderDesk {
  static final int DONE = 0;
  static final int NO_SUCH_NAME = 1;
  static final int REFUSED = 2;
  static final int OVER = 3;

  /** What can be done with a folder. */
  enum Deed {
    NAMES(1),
    HAS(2),
    READ(3),
    WRITE(4),
    MOVE(5);

    final int code;

    Deed(int code) {
      this.code = code;
    }

    static Deed of(int code) throws Malformed {
      for (Deed deed : values()) {
        if (deed.code == code) {
          return deed;
        }
      }
      throw new Malformed("a deed of code " + code);
    }
  }

  private FolderDesk() {}

  /** The reply to one request. */
  static Sink serve(Source request, List<GrantedFolder> lent) throws Malformed {
    Deed deed = Deed.of(request.octet());
    int folder = request.number();
    if (folder < 0 || folder >= lent.size()) {
      throw new Malformed("a deed for a folder that was not lent");
    }
    try {
      Sink reply = new Sink().octet(DONE);
      act(deed, lent.get(folder), request, reply);
      return reply;
    } catch (IllegalArgumentException e) {
      return said(NO_SUCH_NAME, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      return said(REFUSED, "the folder does not do that: " + pathless(e));
    } catch (IllegalStateException e) {
      return said(OVER, String.valueOf(e.getMessage()));
    }
  }

  private static void act(Deed deed, GrantedFolder folder, Source request, Sink reply)
      throws Malformed {
    switch (deed) {
      case NAMES -> {
        List<String> names = folder.names();
        reply.number(names.size());
        names.forEach(reply::text);
      }
      case HAS -> reply.octet(folder.has(request.text()) ? 1 : 0);
      case READ -> {
        Optional<byte[]> content = folder.read(request.text());
        reply.octet(content.isPresent() ? 1 : 0);
        content.ifPresent(reply::bytes);
      }
      case WRITE -> folder.write(request.text(), request.bytes());
      case MOVE -> folder.move(request.text(), request.text());
    }
  }

  private static Sink said(int result, String words) {
    return new Sink().octet(result).text(words);
  }

  /** The message of a file system names the whole path, and so it stays here. */
  private static String pathless(UncheckedIOException e) {
    return switch (e.getCause()) {
      case FileSystemException failed when failed.getReason() != null -> failed.getReason();
      case null -> "no reason is known";
      case IOException failed -> failed.getClass().getSimpleName();
    };
  }
}
