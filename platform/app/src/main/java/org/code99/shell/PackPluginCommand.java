package org.code99.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.code99.host.HostSettings;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code99 plugins pack}: the jar of a plugin of data, for who has no tools of Java. */
@Command(
    name = "pack",
    description =
        "Makes the jar of a plugin without classes, and tells everything that is wrong with it.",
    mixinStandardHelpOptions = true)
final class PackPluginCommand implements Callable<Integer> {
  private static final String CONTENT = "META-INF";

  /** The same files make the same bytes, whenever they are packed. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

  @Parameters(
      paramLabel = "DIR",
      description = "The folder with META-INF, such as 'plugins new --data' makes it.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path folder;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, UnusableInput {
    Path jar = folder.resolve(name(manifest()));
    pack(jar);
    Inspection found = inspected(jar);
    PrintWriter out = spec.commandLine().getOut();
    if (found.acceptable()) {
      out.printf("%s: fine%n", jar.normalize());
      return 0;
    }
    Files.delete(jar);
    out.printf("%s: refused, nothing was packed%n", folder);
    found.problems().forEach(problem -> out.println("  - " + problem));
    return 1;
  }

  private Attributes manifest() throws UnusableInput, IOException {
    Path file = folder.resolve(CONTENT).resolve("MANIFEST.MF");
    if (!Files.isRegularFile(file)) {
      throw new UnusableInput(
          "there is no " + file + ": begin with 'code99 plugins new DIR --data taxonomy|letter'");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new Manifest(in).getMainAttributes();
    } catch (IOException e) {
      throw new UnusableInput(file + " cannot be understood: " + Sentences.of(e));
    }
  }

  private static String name(Attributes manifest) throws UnusableInput {
    String id = String.valueOf(manifest.getValue("Plugin-Id"));
    String version = String.valueOf(manifest.getValue("Plugin-Version"));
    if (!(id + version).matches("[A-Za-z0-9.+-]+")) {
      throw new UnusableInput(
          "the manifest names no Plugin-Id such as com.example.letter-quiet, or no Plugin-Version such as 1.0.0");
    }
    return id.substring(id.lastIndexOf('.') + 1) + "-" + version + ".jar";
  }

  private void pack(Path jar) throws IOException {
    try (Stream<Path> walk = Files.walk(folder.resolve(CONTENT));
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        ZipEntry entry = new ZipEntry(entryName(file));
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
      }
    }
  }

  private String entryName(Path file) {
    return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private static Inspection inspected(Path jar) {
    try (TemporaryFolder shelf = TemporaryFolder.named("code99-shelf-");
        PluginHost host = PluginHost.open(HostSettings.of(shelf.path()))) {
      return host.inspect(jar);
    }
  }
}
