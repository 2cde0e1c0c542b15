package org.code99;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds the floor plan: who may know whom, in Java and in SQL. */
class ArrowTest {
  private static final Path JAVA = Path.of("src/main/java/org/code99");
  private static final Path SQL = Path.of("src/main/resources/db");
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // what plugins are tried with plays the house's part there
            .withImportOption(location -> !location.contains("testkit"))
            .importPackages("org.code99");
  }

  @Test
  @DisplayName(
      "The floor plan: a later room may know an earlier one that its row names, and nobody else")
  void arrows() {
    Set<String> crossed = new TreeSet<>();
    for (JavaClass type : classes) {
      Optional<String> from = room(type);
      if (from.isEmpty()) {
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        room(dependency.getTargetClass())
            .filter(to -> !FloorPlan.mayKnow(from.get()).contains(to))
            .ifPresent(
                to -> crossed.add(from.get() + " -> " + to + ": " + dependency.getDescription()));
      }
    }
    assertEquals(Set.of(), crossed);
  }

  @Test
  @DisplayName("The floor plan: a row names only rooms before it, so there are no cycles")
  void noCycles() {
    List<String> order = FloorPlan.inOrder();
    for (String room : order) {
      for (String known : FloorPlan.arrows(room)) {
        assertFalse(
            order.indexOf(known) >= order.indexOf(room),
            room + " knows " + known + ", which comes later");
      }
    }
  }

  @Test
  @DisplayName(
      "The floor plan: every room of the source tree stands in the table, and the other way round")
  void complete() throws IOException {
    try (Stream<Path> folders = Files.list(JAVA)) {
      Set<String> built =
          new TreeSet<>(
              folders.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList());
      assertEquals(built, new TreeSet<>(FloorPlan.inOrder()));
    }
  }

  @Test
  @DisplayName("The floor plan: a statement names only tables of rooms that its room may know")
  void sql() throws IOException {
    Set<String> crossed = new TreeSet<>();
    Pattern table =
        Pattern.compile("\\b(" + String.join("|", FloorPlan.inOrder()) + ")_[a-z][a-z_]*\\b");
    for (Path file : files(JAVA, ".java")) {
      Matcher literals = LITERAL.matcher(Files.readString(file));
      while (literals.find()) {
        String literal = literals.group(1) != null ? literals.group(1) : literals.group(2);
        collect(crossed, table, literal, JAVA.relativize(file).getName(0).toString(), file);
      }
    }
    for (Path file : files(SQL, ".sql")) {
      collect(
          crossed, table, Files.readString(file), SQL.relativize(file).getName(0).toString(), file);
    }
    assertEquals(Set.of(), crossed);
  }

  @Test
  @DisplayName("The floor plan: no PF4J type but the marker and the annotation outside the host")
  void pf4jStaysInTheHost() {
    Set<String> crossed = new TreeSet<>();
    for (JavaClass type : classes) {
      if (type.getPackageName().startsWith("org.code99.host")) {
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getName();
        if (target.startsWith("org.pf4j.")
            && !target.equals("org.pf4j.ExtensionPoint")
            && !target.equals("org.pf4j.Extension")) {
          crossed.add(dependency.getDescription());
        }
      }
    }
    assertEquals(Set.of(), crossed);
  }

  @Test
  @DisplayName("Invariant 2: only clearance makes a cleared piece")
  void onlyClearanceClears() {
    Set<String> makers = new TreeSet<>();
    for (JavaClass type : classes) {
      type.getConstructorCallsFromSelf().stream()
          .filter(
              call -> call.getTargetOwner().getName().equals("org.code99.outreach.ClearedPiece"))
          .forEach(call -> makers.add(type.getSimpleName()));
    }
    assertEquals(Set.of("Clearance"), makers);
  }

  @Test
  @DisplayName(
      "Invariant 2: only the dispatcher makes a cleared parcel, only its carrier a parcel, and only it calls a channel")
  void onlyTheDispatcherSends() {
    Set<String> crossed = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        if (dependency.getTargetClass().getName().equals("org.code99.api.OutreachChannel")
            && type.getPackageName().startsWith("org.code99.")
            && !List.of("Carrier", "Points", "Slot", "Slots").contains(type.getSimpleName())
            && !type.getPackageName().startsWith("org.code99.api")) {
          crossed.add(dependency.getDescription());
        }
      }
      type.getConstructorCallsFromSelf().stream()
          .filter(call -> makes(call.getTargetOwner().getName(), type.getSimpleName()))
          .forEach(call -> crossed.add(call.getDescription()));
    }
    assertEquals(Set.of(), crossed);
  }

  private static boolean makes(String made, String maker) {
    return (made.equals("org.code99.api.Parcel") && !List.of("Carrier", "Parcel").contains(maker))
        || (made.equals("org.code99.outreach.ClearedParcel") && !maker.equals("Dispatcher"));
  }

  @Test
  @DisplayName("The floor plan: docs/map.md says what the house is (-Dmap.write rewrites it)")
  void map() throws IOException {
    Path page = Path.of("../../docs/map.md");
    String map = MapPage.of(JAVA);
    if (System.getProperty("map.write") != null) {
      Files.writeString(page, map);
    }
    assertEquals(map, Files.readString(page));
  }

  private static void collect(
      Set<String> crossed, Pattern table, String text, String room, Path file) {
    Matcher names = table.matcher(text);
    while (names.find()) {
      if (!FloorPlan.mayKnow(room).contains(names.group(1))) {
        crossed.add(room + " names " + names.group() + " in " + file.getFileName());
      }
    }
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Optional<String> room(JavaClass type) {
    String home = type.getBaseComponentType().getPackageName() + ".";
    return FloorPlan.inOrder().stream()
        .filter(room -> home.startsWith("org.code99." + room + "."))
        .findFirst();
  }
}
