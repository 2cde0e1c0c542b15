package org.code99.host;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that starts an annex: this program's Java, the host and what it needs on the class
 * path and nothing of the house, an environment of one word.
 */
final class AnnexCommand {
  /** Ctrl-C in the house's terminal does not end it in the middle of a call. */
  private static final List<String> OWN_SESSION = List.of("/usr/bin/setsid");

  /**
   * A session of its own is also a group of its own for Linux's scheduler, within which alone its
   * priority counts: the group steps back, too. The kernel hears that ten times a second for the
   * whole machine, so it may have to be said again.
   */
  private static final String GROUP_STEPS_BACK =
      """
      group=/proc/self/autogroup
      for again in 1 2 3 4 5 6 7 8 9; do
        [ -w $group ] || break
        echo "$0" >$group && break
        sleep 0.1
      done 2>/dev/null
      exec env -i LC_ALL="$LC_ALL" "$@"
      """;

  /** One class of each jar that the host needs; by name, for the last is PF4J's own affair. */
  private static final List<String> NEEDED =
      List.of(
          "org/code99/host/AnnexMain.class",
          "org/code99/api/PluginContext.class",
          "org/pf4j/ExtensionPoint.class",
          "org/slf4j/Logger.class",
          "com/github/zafarkhaja/semver/Version.class");

  private AnnexCommand() {}

  static ProcessBuilder of(AnnexRule rule) {
    ProcessBuilder builder = new ProcessBuilder(words(rule));
    builder.environment().clear();
    // without it the names of files would be ASCII
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.directory(new File(System.getProperty("java.io.tmpdir")));
    return builder;
  }

  private static List<String> words(AnnexRule rule) {
    List<String> words = new ArrayList<>();
    Stream.of(OWN_SESSION, lowPriority(rule.niceness()), groupStepsBack(rule.niceness()))
        .filter(prefix -> Files.isExecutable(Path.of(prefix.getFirst())))
        .forEach(words::addAll);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Xmx" + rule.megabytes() + "m",
            "-XX:MaxDirectMemorySize=" + rule.megabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+ErrorFileToStderr",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Dslf4j.provider=" + AnnexLogs.class.getName(),
            "-Dslf4j.internal.verbosity=WARN",
            "-Dstderr.encoding=UTF-8",
            "-Duser.timezone=" + TimeZone.getDefault().getID(),
            "-Duser.language=" + Locale.getDefault().getLanguage(),
            "-Duser.country=" + Locale.getDefault().getCountry(),
            "-classpath",
            classPath(),
            AnnexMain.class.getName()));
    return words;
  }

  /** One that spins leaves the machine to those who serve people. */
  private static List<String> lowPriority(int niceness) {
    return List.of("/usr/bin/nice", "-n", Integer.toString(niceness));
  }

  private static List<String> groupStepsBack(int niceness) {
    return List.of("/bin/sh", "-c", GROUP_STEPS_BACK, Integer.toString(niceness));
  }

  private static String classPath() {
    return NEEDED.stream()
        .map(AnnexCommand::place)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The jar or the folder that a class comes from. */
  private static String place(String file) {
    URL found = Objects.requireNonNull(AnnexCommand.class.getClassLoader().getResource(file), file);
    String whole = found.toString();
    String root = whole.substring(0, whole.length() - file.length());
    return Stream.of(root)
        .map(text -> text.startsWith("jar:") ? text.substring(4, text.length() - 2) : text)
        .map(text -> Path.of(URI.create(text)).toString())
        .collect(Collectors.joining());
  }
}
