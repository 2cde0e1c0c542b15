package org.code99.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.code99.testkit.JarContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Built with the compiler alone; FirstPluginTest has Maven build one, as an author does. */
@DisplayName("P12: a plugin begun by the command")
class NewPluginTest {
  private static final Path ARCHETYPE = Path.of("../../api/archetype/src/main/resources");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir private Path desk;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("for a point passes that point's contract and the jar's, as it is")
  void passesTheKit(DraftPoint point) throws IOException {
    String id = "com.example." + point + "-ours";
    PluginDraft draft = new PluginDraft(id, point.otherwise(), "Example Ltd");
    assertEquals(List.of(), draft.faults());
    Path project = desk.resolve("project");
    new PluginTemplate(packed(ARCHETYPE, desk.resolve("archetype.jar"), new Manifest()))
        .into(project, point, draft.properties());
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    copied(project.resolve("src/main/resources"), classes);
    compiled(project.resolve("src/main/java"), classes, CLASS_PATH);
    Path jar = packed(classes, project.resolve("target/ours.jar"), manifest(draft));
    Path tests = Files.createDirectories(project.resolve("target/test-classes"));
    compiled(project.resolve("src/test/java"), tests, classes + ":" + CLASS_PATH);

    TestExecutionSummary summary = ran(jar, tests, classes);
    assertEquals(List.of(), summary.getFailures().stream().map(NewPluginTest::words).toList());
    assertTrue(summary.getTestsSucceededCount() >= 10, "the contracts of the point and of the jar");
  }

  private static TestExecutionSummary ran(Path jar, Path tests, Path classes) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    System.setProperty(JarContract.PROPERTY, jar.toString());
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {tests.toUri().toURL(), classes.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(tests)))
                  .build(),
              listener);
      return listener.getSummary();
    } finally {
      thread.setContextClassLoader(before);
      System.clearProperty(JarContract.PROPERTY);
    }
  }

  private static String words(TestExecutionSummary.Failure failure) {
    return failure.getTestIdentifier().getDisplayName() + ": " + failure.getException();
  }

  /** With the index of extensions, as the parent of all plugins has it written. */
  private static void compiled(Path sources, Path classes, String classPath) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      ByteArrayOutputStream complaints = new ByteArrayOutputStream();
      String[] words =
          Stream.concat(
                  Stream.of(
                      "-Xlint:all,-processing,-path",
                      "-Werror",
                      "-processor",
                      "org.pf4j.processor.ExtensionAnnotationProcessor",
                      "-classpath",
                      classPath,
                      "-d",
                      classes.toString()),
                  files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted())
              .toArray(String[]::new);
      int failed = ToolProvider.getSystemJavaCompiler().run(null, null, complaints, words);
      assertEquals(0, failed, () -> complaints.toString(StandardCharsets.UTF_8));
    }
  }

  /** As the parent of all plugins fills it in. */
  private static Manifest manifest(PluginDraft draft) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Plugin-Id", draft.id());
    main.putValue("Plugin-Version", "1.0.0");
    main.putValue("Plugin-Requires", ">=1.0.0 & <2.0.0");
    main.putValue("Plugin-Provider", draft.provider());
    main.putValue("Plugin-License", "Apache-2.0");
    return manifest;
  }

  private static Path packed(Path folder, Path jar, Manifest manifest) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
        Files.copy(file, out);
      }
      return jar;
    }
  }

  private static void copied(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return; // a taxonomy begins without settings
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.resolveSibling("."));
        Files.copy(file, target);
      }
    }
  }
}
