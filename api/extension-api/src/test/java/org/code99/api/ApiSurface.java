package org.code99.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every public member of the API, one a line, sorted. */
final class ApiSurface {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  private ApiSurface() {}

  static List<String> lines() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.code99.api")
            .stream()
            .map(JavaClass::reflect)
            .filter(type -> Modifier.isPublic(type.getModifiers()))
            .flatMap(ApiSurface::lines)
            .sorted()
            .distinct()
            .toList();
  }

  private static Stream<String> lines(Class<?> type) {
    List<String> lines = new ArrayList<>();
    lines.add(type.getSimpleName() + ": " + heading(type));
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isPublic(constructor)) {
        lines.add(type.getSimpleName() + ".new" + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isPublic(method) && !OF_EVERY_OBJECT.contains(method.getName())) {
        lines.add(
            type.getSimpleName()
                + "."
                + method.getName()
                + parameters(method)
                + ": "
                + shortened(method.getGenericReturnType().getTypeName())
                + isStatic(method));
      }
    }
    for (Field field : type.getDeclaredFields()) {
      if (isPublic(field)) {
        lines.add(
            type.getSimpleName()
                + "."
                + field.getName()
                + ": "
                + shortened(field.getGenericType().getTypeName())
                + isStatic(field));
      }
    }
    return lines.stream();
  }

  private static String heading(Class<?> type) {
    if (type.isRecord()) {
      return "record";
    }
    return (type.isInterface() ? "interface " : "class ")
        + Arrays.stream(type.getGenericInterfaces())
            .map(parent -> parent.getTypeName())
            .collect(Collectors.joining(", "));
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getParameters())
        .map(parameter ->
            shortened(parameter.getParameterizedType().getTypeName()) + " " + parameter.getName())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String shortened(String typeName) {
    return typeName.replace("org.code99.api.", "").replaceAll("java\\.(lang|util|time)\\.", "");
  }

  private static String isStatic(Member member) {
    return Modifier.isStatic(member.getModifiers()) ? " (static)" : "";
  }

  private static boolean isPublic(Member member) {
    return Modifier.isPublic(member.getModifiers()) && !member.isSynthetic();
  }
}
