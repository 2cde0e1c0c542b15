package org.code99.host;

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
  /** What can be done with a folder; the order is the protocol. */
  enum Deed {
    NAMES,
    HAS,
    READ,
    WRITE,
    MOVE
  }

  /** What came of it; the order is the protocol. */
  enum Result {
    DONE,
    NO_SUCH_NAME,
    REFUSED,
    OVER
  }

  private FolderDesk() {}

  /** The reply to one request. */
  static Sink serve(Source request, List<GrantedFolder> lent) throws Malformed {
    int deed = request.octet();
    int folder = request.number();
    if (deed >= Deed.values().length || folder < 0 || folder >= lent.size()) {
      throw new Malformed("a deed that no folder was lent for");
    }
    try {
      Sink reply = new Sink().octet(Result.DONE.ordinal());
      act(Deed.values()[deed], lent.get(folder), request, reply);
      return reply;
    } catch (IllegalArgumentException e) {
      return said(Result.NO_SUCH_NAME, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      return said(Result.REFUSED, "the folder does not do that: " + pathless(e));
    } catch (IllegalStateException e) {
      return said(Result.OVER, String.valueOf(e.getMessage()));
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

  private static Sink said(Result result, String words) {
    return new Sink().octet(result.ordinal()).text(words);
  }

  /** The message of a file system names the whole path, and so it stays here. */
  private static String pathless(UncheckedIOException e) {
    String reason = e.getCause() instanceof FileSystemException failed ? failed.getReason() : null;
    return reason == null ? String.valueOf(e.getCause().getClass().getSimpleName()) : reason;
  }
}
