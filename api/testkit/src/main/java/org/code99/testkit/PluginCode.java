package org.code99.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.host.DeclaredExtension;
import org.code99.host.Inspection;

/** Reads a plugin's own classes - those in the packages of its extensions and below - as data. */
final class PluginCode {
  private static final String SCHEMA_FOLDER = "META-INF/code99/";
  private static final String SCHEMA_ENDING = ".settings.json";

  private static final Set<String> EFFECTFUL = Set.of("OutreachChannel", "ChangeSignalSource");

  private PluginCode() {}

  static List<String> problems(Path jar, Inspection inspection) throws IOException {
    boolean pure =
        inspection.extensions().stream()
            .noneMatch(extension -> extension.points().stream().anyMatch(EFFECTFUL::contains));
    List<String> problems = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : ownClasses(file, inspection)) {
        try (InputStream in = file.getInputStream(entry)) {
          problems.addAll(CodeRules.problems(ClassFile.of().parse(in.readAllBytes()), pure));
        }
      }
    }
    return problems;
  }

  /** Schemas of extensions that are not there. */
  static List<String> strayFiles(Path jar, Inspection inspection) throws IOException {
    Set<String> expected =
        inspection.extensions().stream()
            .map(extension -> SCHEMA_FOLDER + extension.extensionId() + SCHEMA_ENDING)
            .collect(Collectors.toSet());
    try (JarFile file = new JarFile(jar.toFile())) {
      return entries(file)
          .map(JarEntry::getName)
          .filter(name -> name.startsWith(SCHEMA_FOLDER) && name.endsWith(SCHEMA_ENDING))
          .filter(name -> !expected.contains(name))
          .map(name -> name + " belongs to no extension; expected: " + expected)
          .toList();
    }
  }

  private static List<JarEntry> ownClasses(JarFile file, Inspection inspection) {
    Set<String> packages =
        inspection.extensions().stream()
            .map(DeclaredExtension::className)
            .map(name -> name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/'))
            .collect(Collectors.toSet());
    return entries(file)
        .filter(entry -> entry.getName().endsWith(".class"))
        .filter(entry -> packages.stream().anyMatch(entry.getName()::startsWith))
        .toList();
  }

  private static Stream<JarEntry> entries(JarFile file) {
    List<JarEntry> entries = new ArrayList<>();
    for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
      entries.add(all.nextElement());
    }
    return entries.stream();
  }
}
