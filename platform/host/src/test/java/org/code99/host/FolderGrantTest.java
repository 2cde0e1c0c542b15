package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A folder that a plugin is granted")
class FolderGrantTest {
  private static final byte[] WORDS = "Dear Ida,".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path temp;
  private Path base;
  private Path post;
  private Path data;
  private PluginHost host;

  @BeforeEach
  void open() throws IOException {
    base = temp.toRealPath();
    post = Files.createDirectory(base.resolve("post"));
    data = Files.createDirectories(base.resolve("house/data"));
    host = PluginHost.open(HostSettings.of(base.resolve("shelf")).withOffLimits(List.of(data)));
  }

  @AfterEach
  void close() {
    host.close();
  }

  private LentFolder lent() {
    return assertInstanceOf(Grant.Given.class, host.grant(post.toString())).folder();
  }

  private List<String> refused(Path folder) {
    return assertInstanceOf(Grant.Refused.class, host.grant(folder.toString())).reasons();
  }

  @Test
  @DisplayName("takes files, gives them other names, and reads them back")
  void takesFiles() throws IOException {
    try (LentFolder folder = lent()) {
      assertFalse(folder.has("a.part"));
      assertEquals(Optional.empty(), folder.read("a.part"));
      folder.write("a.part", new byte[0]);
      folder.write("a.part", WORDS);
      folder.move("a.part", "a.pdf");
      folder.write("b.csv", WORDS);
      Files.createDirectory(post.resolve("archive"));
      assertEquals(List.of("a.pdf", "b.csv"), folder.names());
      assertArrayEquals(WORDS, folder.read("a.pdf").orElseThrow());
      assertThrows(UncheckedIOException.class, () -> folder.move("a.part", "c.pdf"));
    }
    assertArrayEquals(WORDS, Files.readAllBytes(post.resolve("a.pdf")));
  }

  @Test
  @DisplayName("is lent for one call: afterwards it does nothing")
  void forOneCall() {
    LentFolder folder = lent();
    folder.close();
    assertThrows(IllegalStateException.class, () -> folder.write("a.pdf", WORDS));
    assertThrows(IllegalStateException.class, folder::names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "../a.pdf",
        "/etc/passwd",
        "a/b.pdf",
        ".code99-a",
        ".hidden",
        "a\u0000b"
      })
  @DisplayName("has files and no paths")
  void noPaths(String name) {
    try (LentFolder folder = lent()) {
      assertThrows(IllegalArgumentException.class, () -> folder.write(name, WORDS));
      assertThrows(IllegalArgumentException.class, () -> folder.read(name));
      assertThrows(IllegalArgumentException.class, () -> folder.move("a.pdf", name));
    }
  }

  @Test
  @DisplayName("follows no link that somebody laid into it")
  void followsNoLink() throws IOException {
    Path secret = Files.writeString(data.resolve("secret"), "a secret");
    Files.createSymbolicLink(post.resolve("list.csv"), secret);
    Files.createSymbolicLink(post.resolve(".code99-letter.pdf"), secret);
    try (LentFolder folder = lent()) {
      assertThrows(UncheckedIOException.class, () -> folder.read("list.csv"));
      assertThrows(UncheckedIOException.class, () -> folder.has("list.csv"));
      assertThrows(UncheckedIOException.class, () -> folder.write("list.csv", WORDS));
      assertThrows(UncheckedIOException.class, () -> folder.write("letter.pdf", WORDS));
      assertEquals(List.of(), folder.names());
    }
    assertEquals("a secret", Files.readString(secret));
  }

  @Test
  @DisplayName("stays the same folder when its path is made to lead elsewhere during a call")
  void movedAway() throws IOException {
    try (LentFolder folder = lent()) {
      Path before = Files.move(post, base.resolve("moved"));
      Files.createSymbolicLink(post, data);
      folder.write("a.pdf", WORDS);
      assertTrue(Files.exists(before.resolve("a.pdf"), LinkOption.NOFOLLOW_LINKS));
      assertFalse(Files.exists(data.resolve("a.pdf")));
    }
    assertEquals(
        List.of(
            post + " leads through a symbolic link to " + data + ": name that place itself.",
            post + " lies in " + data + ", which is Code 99's own: name another one."),
        refused(post),
        "and the next call is not lent it");
  }

  @Test
  @DisplayName("is one: there, a folder, its own place, and none of ours")
  void refusals() throws IOException {
    assertEquals(
        List.of("Write the whole path, from the root on: 'post' begins somewhere."),
        refused(Path.of("post")));
    assertEquals(
        List.of("There is no folder " + base.resolve("none") + " on this machine: make it first."),
        refused(base.resolve("none")));
    Path file = Files.writeString(base.resolve("file"), "");
    assertEquals(List.of(file + " is a file: name a folder."), refused(file));
    Path inside = Files.createDirectories(data.resolve("deep/inside"));
    assertEquals(
        List.of(inside + " lies in " + data + ", which is Code 99's own: name another one."),
        refused(inside));
    Path around = base.resolve("house");
    assertEquals(
        List.of(around + " holds " + data + ", which is Code 99's own: name another one."),
        refused(around));
    Path shelf = Files.createDirectories(base.resolve("shelf/post"));
    assertEquals(1, refused(shelf).size(), "jars lie there");
    assertInstanceOf(Grant.Refused.class, host.grant("a\u0000b"));
  }
}
