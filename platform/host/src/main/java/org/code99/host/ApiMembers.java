package org.code99.host;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of the extension API that this host has, and their members, inherited ones too. */
final class ApiMembers {
  private static final String PACKAGE = "org/code99/api/";

  private final Map<String, Optional<Class<?>>> types = new HashMap<>();
  private final Map<Class<?>, Set<String>> members = new HashMap<>();

  static boolean isOfApi(String internalName) {
    return internalName.startsWith(PACKAGE);
  }

  /** What every object has is missing nowhere. */
  static boolean isOfObject(String name, String descriptor) {
    return declared(Object.class).contains(method(name, descriptor));
  }

  static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }

  boolean has(String type) {
    return type(type).isPresent();
  }

  boolean has(String type, String name, String descriptor, boolean field) {
    String wanted = field ? name + ":" + descriptor : method(name, descriptor);
    return type(type).filter(found -> members(found).contains(wanted)).isPresent();
  }

  private Optional<Class<?>> type(String internalName) {
    return types.computeIfAbsent(internalName, ApiMembers::loaded);
  }

  private static Optional<Class<?>> loaded(String internalName) {
    try {
      return Optional.of(
          Class.forName(internalName.replace('/', '.'), false, ApiMembers.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private Set<String> members(Class<?> type) {
    Set<String> known = members.get(type);
    if (known == null) {
      known = declared(type);
      if (type.getSuperclass() != null) {
        known.addAll(members(type.getSuperclass()));
      } else {
        known.addAll(declared(Object.class));
      }
      for (Class<?> parent : type.getInterfaces()) {
        known.addAll(members(parent));
      }
      members.put(type, known);
    }
    return known;
  }

  private static Set<String> declared(Class<?> type) {
    Set<String> declared = new HashSet<>();
    for (Method method : type.getDeclaredMethods()) {
      declared.add(
          method(
              method.getName(),
              MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                  .descriptorString()));
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      declared.add(
          method(
              "<init>",
              MethodType.methodType(void.class, constructor.getParameterTypes())
                  .descriptorString()));
    }
    Arrays.stream(type.getDeclaredFields())
        .map((Field field) -> field.getName() + ":" + field.getType().descriptorString())
        .forEach(declared::add);
    return declared;
  }

  private static String method(String name, String descriptor) {
    return name + descriptor;
  }
}
