package org.code99.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.ClosedDirectoryStreamException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.code99.api.GrantedFolder;

/**
 * A folder by its open handle: every file is reached from the handle, no link is followed, and so
 * nothing that somebody does to the path meanwhile leads anywhere else.
 */
public final class LentFolder implements GrantedFolder, AutoCloseable {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

  /** No name that a plugin may use begins like this. */
  private static final String UNFINISHED = ".code99-";

  private final Path place;
  private final SecureDirectoryStream<Path> handle;

  private LentFolder(Path place, SecureDirectoryStream<Path> handle) {
    this.place = place;
    this.handle = handle;
  }

  /** Opens a folder that {@link FolderRules} found nothing against. */
  @SuppressWarnings("StreamResourceLeak") // the handle stays open as long as the folder is lent
  static LentFolder open(Path place) throws IOException {
    DirectoryStream<Path> handle = Files.newDirectoryStream(place);
    if (handle instanceof SecureDirectoryStream<Path> secure) {
      return new LentFolder(place, secure);
    }
    handle.close();
    throw new FileSystemException(
        place.toString(), null, "this system cannot keep a folder open while files are written");
  }

  @Override
  public List<String> names() {
    return done(() -> {
      // a handle is read through once only, so a second one of the same folder is read
      List<String> names = new ArrayList<>();
      try (SecureDirectoryStream<Path> again =
          handle.newDirectoryStream(Path.of("."), LinkOption.NOFOLLOW_LINKS)) {
        for (Path entry : again) {
          String name = String.valueOf(entry.getFileName());
          if (NAME.matcher(name).matches()
              && there(Path.of(name)).filter(BasicFileAttributes::isRegularFile).isPresent()) {
            names.add(name);
          }
        }
      }
      return names.stream().sorted().toList();
    });
  }

  @Override
  public boolean has(String name) {
    Path file = named(name);
    return done(() -> isFile(file));
  }

  @Override
  public Optional<byte[]> read(String name) {
    Path file = named(name);
    return done(() -> {
      if (!isFile(file)) {
        return Optional.<byte[]>empty();
      }
      try (SeekableByteChannel in =
          handle.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
        return Optional.of(Channels.newInputStream(in).readAllBytes());
      }
    });
  }

  @Override
  public void write(String name, byte[] content) {
    Path file = named(name);
    Path unfinished = Path.of(UNFINISHED + name);
    done(() -> {
      isFile(file);
      if (isFile(unfinished)) {
        handle.deleteFile(unfinished);
      }
      try (SeekableByteChannel out =
          handle.newByteChannel(
              unfinished,
              Set.of(
                  StandardOpenOption.WRITE,
                  StandardOpenOption.CREATE_NEW,
                  LinkOption.NOFOLLOW_LINKS))) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        if (out instanceof FileChannel disk) {
          disk.force(true);
        }
      }
      handle.move(unfinished, handle, file);
      return file;
    });
  }

  @Override
  public void move(String from, String to) {
    Path source = named(from);
    Path target = named(to);
    done(() -> {
      isFile(target);
      if (!isFile(source)) {
        throw new NoSuchFileException(place.resolve(source).toString());
      }
      handle.move(source, handle, target);
      return target;
    });
  }

  /** Takes it back: from now on no method of it does anything. */
  @Override
  public void close() {
    try {
      handle.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a plain file lies there; anything else that lies there is refused. */
  private boolean isFile(Path name) throws IOException {
    Optional<BasicFileAttributes> there = there(name);
    if (there.isPresent() && !there.get().isRegularFile()) {
      throw new FileSystemException(
          place.resolve(name).toString(), null, "lies there and is no plain file");
    }
    return there.isPresent();
  }

  private Optional<BasicFileAttributes> there(Path name) throws IOException {
    try {
      return Optional.of(
          handle
              .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
              .readAttributes());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Path named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' names no file of a granted folder: 1 to 120 of A-Z a-z 0-9 . _ - and no path"
              .formatted(name));
    }
    return Path.of(name);
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  private static <T> T done(Step<T> step) {
    try {
      return step.take();
    } catch (ClosedDirectoryStreamException e) {
      throw new IllegalStateException("the folder was lent for one call, which is over", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
