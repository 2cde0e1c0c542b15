package org.code99.host;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the class file of an extension says, read as data.
 *
 * @param points the simple names of the points that it supplies
 * @param checks whether it checks settings as well
 * @param rules whether it has rules for settings
 * @param problems why it cannot be an extension
 */
record ClassFacts(List<String> points, boolean checks, boolean rules, List<String> problems) {
  private static final String CHECK = "org/code99/api/SettingsCheck";
  private static final String RULES = "org/code99/api/SettingsRules";
  private static final String CONSTRUCTOR = "(Lorg/code99/api/PluginContext;)V";
  private static final String EXTENSION = "Lorg/pf4j/Extension;";

  static ClassFacts read(OpenedJar jar, String className) throws IOException {
    String internalName = className.replace('.', '/');
    Optional<byte[]> bytes = jar.read(internalName + ".class");
    if (bytes.isEmpty()) {
      return refused("its index names the class " + className + ", which is not in it");
    }
    if (OpenedJar.isNewer(bytes.get())) {
      return new ClassFacts(
          List.of(), false, false, List.of()); // told already, for all classes together
    }
    try {
      return facts(jar, className, ClassFile.of().parse(bytes.get()));
    } catch (IllegalArgumentException e) {
      return refused("its class " + className + " cannot be read: " + e.getMessage());
    }
  }

  private static ClassFacts refused(String problem) {
    return new ClassFacts(List.of(), false, false, List.of(problem));
  }

  private static ClassFacts facts(OpenedJar jar, String className, ClassModel model)
      throws IOException {
    Set<String> points = new TreeSet<>();
    Set<String> parents = new HashSet<>();
    collectPoints(jar, model, points, parents);
    List<String> problems = new ArrayList<>(shape(className, model));
    if (points.isEmpty()) {
      problems.add(
          "its class "
              + className
              + " implements none of "
              + String.join(", ", Points.all().stream().map(Class::getSimpleName).toList()));
    }
    return new ClassFacts(
        List.copyOf(points), parents.contains(CHECK), parents.contains(RULES), problems);
  }

  private static List<String> shape(String className, ClassModel model) {
    List<String> problems = new ArrayList<>();
    if (!model.flags().has(AccessFlag.PUBLIC) || model.flags().has(AccessFlag.ABSTRACT)) {
      problems.add("its class " + className + " is not a public class that can be constructed");
    }
    List<String> constructors =
        model.methods().stream()
            .filter(method -> method.methodName().equalsString("<init>"))
            .filter(method -> method.flags().has(AccessFlag.PUBLIC))
            .map(MethodModel::methodType)
            .map(type -> type.stringValue())
            .toList();
    if (!constructors.equals(List.of(CONSTRUCTOR))) {
      problems.add(
          "its class " + className + " has not exactly one public constructor, (PluginContext)");
    }
    boolean annotated =
        model.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
            .flatMap(attribute -> attribute.annotations().stream())
            .anyMatch(annotation -> annotation.className().equalsString(EXTENSION));
    if (!annotated) {
      problems.add("its class " + className + " is not annotated with @Extension");
    }
    return problems;
  }

  private static void collectPoints(
      OpenedJar jar, ClassModel model, Set<String> points, Set<String> seen) throws IOException {
    List<ClassEntry> parents = new ArrayList<>(model.interfaces());
    model.superclass().ifPresent(parents::add);
    for (ClassEntry parent : parents) {
      String name = parent.asInternalName();
      Points.ofInternalName(name).ifPresent(point -> points.add(point.getSimpleName()));
      Optional<ClassModel> inJar = seen.add(name) ? model(jar, name) : Optional.empty();
      if (inJar.isPresent()) {
        collectPoints(jar, inJar.get(), points, seen);
      }
    }
  }

  private static Optional<ClassModel> model(OpenedJar jar, String internalName) throws IOException {
    return jar.read(internalName + ".class").map(bytes -> ClassFile.of().parse(bytes));
  }
}
