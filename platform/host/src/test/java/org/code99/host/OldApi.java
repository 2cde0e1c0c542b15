package org.code99.host;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pf4j.ExtensionPoint;
import org.slf4j.Logger;

/**
 * The extension API as it was: source text with every public member of a list that was kept, and
 * nothing behind any of them. It is compiled against, and never run.
 *
 * @param version as the list is called
 * @param lines of the list, as {@code api.txt} has them
 */
record OldApi(String version, List<String> lines) {
  private static final Path KEPT = Path.of("../../api/extension-api/baseline");
  private static final List<Path> LIBRARIES =
      Stream.of(ExtensionPoint.class, Logger.class).map(Sources::placeOf).toList();
  private static final Pattern TYPE = Pattern.compile("(\\w+): (record|class|interface) ?(.*)");
  private static final Pattern MADE = Pattern.compile("(\\w+)\\.new\\((.*)\\)");
  private static final Pattern METHOD =
      Pattern.compile("(\\w+)\\.(\\w+)\\((.*)\\): (.+?)( \\(static\\))?");
  private static final Pattern FIELD = Pattern.compile("(\\w+)\\.(\\w+): (.+?) \\(static\\)");

  /** The lists that were kept, the oldest first. */
  static Stream<OldApi> kept() {
    try (Stream<Path> files = Files.list(KEPT)) {
      return files.sorted().map(OldApi::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OldApi read(Path file) {
    try {
      String name = String.valueOf(file.getFileName());
      return new OldApi(name.substring(0, name.lastIndexOf('.')), Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its sources, by class name. */
  Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    for (String line : lines) {
      Matcher type = TYPE.matcher(line);
      if (type.matches()) {
        String name = type.group(1);
        sources.put(
            "org.code99.api." + name,
            "package org.code99.api;\nimport java.time.*;\nimport java.util.*;\n"
                + source(name, type.group(2), type.group(3)));
      }
    }
    return sources;
  }

  /** What a plugin of its days is compiled against: it, PF4J and SLF4J. */
  String classPath(Path folder) {
    classes().forEach((path, bytes) -> write(folder.resolve(path), bytes));
    return Stream.concat(Stream.of(folder), LIBRARIES.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Its class files, by their paths in a jar. */
  Map<String, byte[]> classes() {
    return Sources.compiled(
        sources(),
        LIBRARIES.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without one of its lines, as if that had never been there. */
  OldApi without(String line) {
    return new OldApi(version, lines.stream().filter(one -> !one.equals(line)).toList());
  }

  /** With one more line. */
  OldApi with(String line) {
    return new OldApi(version, Stream.concat(lines.stream(), Stream.of(line)).toList());
  }

  @Override
  public String toString() {
    return version;
  }

  private String source(String name, String kind, String parents) {
    return switch (kind) {
      case "record" -> record(name);
      case "class" -> "public final class " + name + " {\n" + fixed(name) + plain(name) + "}\n";
      default ->
          "public interface "
              + name
              + (parents.isEmpty() ? "" : " extends " + parents)
              + " {\n"
              + methods(name, List.of(), "", ";")
              + "}\n";
    };
  }

  private String record(String name) {
    List<List<Parameter>> constructors = constructors(name);
    List<Parameter> components =
        constructors.stream()
            .filter(parameters -> parameters.stream().allMatch(one -> isRead(name, one)))
            .max(Comparator.comparingInt(List::size))
            .orElseThrow(() -> new IllegalStateException("no canonical constructor of " + name));
    String others =
        constructors.stream()
            .filter(parameters -> !parameters.equals(components))
            .map(parameters ->
                "  public %s(%s) { this(%s); }%n"
                    .formatted(
                        name,
                        joined(parameters, Parameter::declared),
                        joined(components, Parameter::nothing)))
            .collect(Collectors.joining());
    return "public record %s(%s) {%n".formatted(name, joined(components, Parameter::declared))
        + others
        + fixed(name)
        + methods(name, components, "public ", " { throw new UnsupportedOperationException(); }")
        + "}\n";
  }

  private String plain(String name) {
    return "  private %s() {}%n".formatted(name)
        + methods(name, List.of(), "public ", " { throw new UnsupportedOperationException(); }");
  }

  private boolean isRead(String name, Parameter component) {
    return lines.contains(name + "." + component.name() + "(): " + component.type());
  }

  private List<List<Parameter>> constructors(String name) {
    return matching(MADE, name).map(made -> parameters(made.group(2))).toList();
  }

  private String fixed(String name) {
    return matching(FIELD, name)
        .map(field ->
            "  public static final %s %s = null;%n".formatted(field.group(3), field.group(2)))
        .collect(Collectors.joining());
  }

  private String methods(String name, List<Parameter> components, String access, String body) {
    return matching(METHOD, name)
        .filter(method ->
            !method.group(3).isEmpty()
                || !components.contains(new Parameter(method.group(4), method.group(2))))
        .map(method ->
            "  %s%s%s %s(%s)%s%n"
                .formatted(
                    access,
                    method.group(5) == null ? "" : "static ",
                    method.group(4),
                    method.group(2),
                    method.group(3),
                    body))
        .collect(Collectors.joining());
  }

  private Stream<Matcher> matching(Pattern pattern, String name) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(line -> line.matches() && line.group(1).equals(name));
  }

  private static String joined(List<Parameter> all, Function<Parameter, String> how) {
    return all.stream().map(how).collect(Collectors.joining(", "));
  }

  /** Splits at the commas that stand in no pointed bracket. */
  private static List<Parameter> parameters(String text) {
    List<Parameter> parameters = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i <= text.length(); i++) {
      char at = i == text.length() ? ',' : text.charAt(i);
      depth += at == '<' ? 1 : at == '>' ? -1 : 0;
      if (at == ',' && depth == 0) {
        Parameter.of(text.substring(from, i)).ifPresent(parameters::add);
        from = i + 1;
      }
    }
    return List.copyOf(parameters);
  }

  private record Parameter(String type, String name) {
    static Optional<Parameter> of(String text) {
      String declared = text.strip();
      int space = declared.lastIndexOf(' ');
      return space < 0
          ? Optional.empty()
          : Optional.of(new Parameter(declared.substring(0, space), declared.substring(space + 1)));
    }

    String declared() {
      return type + " " + name;
    }

    String nothing() {
      return switch (type) {
        case "int", "long" -> "0";
        case "boolean" -> "false";
        default -> "(" + type + ") null";
      };
    }
  }
}
