package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles an approach of a few lines into a real plugin jar. */
final class ApproachJar {
  /** A plain letter from all that a brief allows, a card where only a card may go. */
  static final String LETTER =
      """
      public ApproachProfile profile(Settings settings) {
        return ApproachProfile.of(
            Tone.PROFESSIONAL, List.of(PieceKind.LETTER, PieceKind.CARD), List.of("en", "de"));
      }
      public List<Composition> compose(CompositionBatch batch) {
        return batch.briefs().stream().map(b -> Composition.of(b.key(), List.of(piece(b)))).toList();
      }
      Piece piece(Brief b) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of(BlockKind.SALUTATION, "Dear " + b.recipient().person().orElse("Sirs") + ","));
        blocks.add(Block.of(BlockKind.OPENING, "we lost " + b.recipient().company() + "."));
        b.mistakes().forEach(m -> blocks.add(Block.mistake(m, "Our doing: " + m.label() + ".")));
        b.fixes().forEach(f -> blocks.add(Block.fix(f, f.text())));
        blocks.add(Block.of(BlockKind.MEETING, "May I come and listen?"));
        boolean card = !b.allowed().contains(PieceKind.LETTER);
        if (!card) {
          b.gifts().stream().limit(1).forEach(g -> blocks.add(Block.gift(g, "For you: " + g.name() + ".")));
        }
        blocks.add(Block.of(BlockKind.CLOSING, "Thank you.\\n\\nYours sincerely\\n\\n" + b.sender().signer()));
        more(b, blocks);
        return card ? Piece.card(b.language(), blocks) : Piece.letter(b.language(), "To listen", blocks);
      }
      """;

  /** What {@link #LETTER} adds: nothing. */
  static final String NO_MORE = "void more(Brief b, List<Block> blocks) {}\n";

  /** A box with the line about the drawer; the members say when it fails. */
  static final String KIT =
      """
      public ApproachProfile profile(Settings settings) {
        return ApproachProfile.of(Tone.FUN, List.of(PieceKind.KIT), List.of("en"));
      }
      Composition kit(Brief b) {
        return Composition.of(b.key(), List.of(Piece.kit("en", "Aim well",
            List.of(
                Block.of(BlockKind.SALUTATION, "Hello,"),
                Block.of(BlockKind.MEETING, "May I come, " + b.recipient().company() + "?"),
                Block.of(BlockKind.HUMOUR, "You may want to keep the darts in the drawer."),
                Block.of(BlockKind.CLOSING, "Yours\\n\\n" + b.sender().signer())),
            Kit.of(
                List.of(KitItem.of("DART", "Dart, soft tip", 3, Money.of(100, "EUR"))),
                List.of(Artwork.of("board", SVG, 100, 100)),
                "Soft tips only."))));
      }
      static final String SVG =
          "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><circle cx='50' cy='50' r='40'/></svg>";
      """;

  private ApproachJar() {}

  /** The jar of an approach of these members: {@code profile(Settings)} and {@code compose}. */
  static Path in(Path folder, String id, String members) throws IOException {
    String home = id.replace(".", "").replace("-", "");
    Path classes = Files.createDirectories(folder.resolve(id));
    compile(classes, home, members);
    Path file = folder.resolve(id + "-1.0.0.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest(id));
        Stream<Path> compiled = Files.list(classes.resolve(home))) {
      for (Path entry : compiled.sorted().toList()) {
        put(jar, home + "/" + entry.getFileName(), Files.readAllBytes(entry));
      }
      put(jar, "META-INF/extensions.idx", (home + ".Approach\n").getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static void put(JarOutputStream jar, String path, byte[] bytes) throws IOException {
    jar.putNextEntry(new JarEntry(path));
    jar.write(bytes);
    jar.closeEntry();
  }

  private static Manifest manifest(String id) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Plugin-Id", id);
    main.putValue("Plugin-Version", "1.0.0");
    main.putValue("Plugin-Requires", ">=1.0.0 & <2.0.0");
    main.putValue("Plugin-Provider", "The test bench");
    main.putValue("Plugin-License", "Apache-2.0");
    return manifest;
  }

  private static void compile(Path classes, String home, String members) {
    String text =
        """
        package %s;
        import java.util.*;
        import org.code99.api.*;

        @org.pf4j.Extension
        public class Approach implements OutreachApproach {
          public Approach(PluginContext context) {}

          %s
        }
        """
            .formatted(home, members);
    JavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///" + home + "/Approach.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    StringWriter complaints = new StringWriter();
    boolean done =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                complaints,
                null,
                null,
                List.of(
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path")),
                null,
                List.of(source))
            .call();
    assertTrue(done, complaints.toString());
  }
}
