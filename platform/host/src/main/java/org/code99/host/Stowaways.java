package org.code99.host;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks through an answer, down into its lists and records, for what must not come along: nulls,
 * objects of the plugin's own classes, things in the place of others, which raw types smuggle in,
 * and more than anybody can use.
 */
final class Stowaways {
  private static final int NAMED = 5;
  private static final int MOST_PARTS = 2_000_000;
  private static final int MOST_CHARACTERS = 16 << 20;
  private static final String API = "org.code99.api";
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return type.getPackageName().equals(API)
              ? Arrays.stream(type.getRecordComponents())
                  .filter(component -> !component.getType().isPrimitive())
                  .map(Part::of)
                  .toList()
              : List.of();
        }
      };

  private final ClassLoader plugin;
  private final Set<String> found = new LinkedHashSet<>();
  private int parts;
  private long characters;

  private Stowaways(ClassLoader plugin) {
    this.plugin = plugin;
  }

  /** The first few, in words. */
  static List<String> in(Object answer, ClassLoader plugin) throws ReflectiveOperationException {
    Stowaways stowaways = new Stowaways(plugin);
    stowaways.look(answer, Object.class, "");
    return List.copyOf(stowaways.found);
  }

  private void look(@Nullable Object value, Type type, String where)
      throws ReflectiveOperationException {
    if (found.size() >= NAMED || isTooMuch(value)) {
      return;
    }
    if (value instanceof String && type == String.class) {
      return; // most parts are texts: the short way
    }
    if (value == null) {
      found.add("there is a null in its answer" + where);
    } else if (plugin.equals(value.getClass().getClassLoader())) {
      found.add(
          "it answered with an object of its own class " + value.getClass().getName() + where);
    } else if (type instanceof Class<?> plain && !plain.isInstance(value)) {
      found.add(
          "it answered with a "
              + value.getClass().getName()
              + " where a "
              + plain.getSimpleName()
              + " belongs"
              + where);
    } else {
      lookInside(value, type, where);
    }
  }

  private boolean isTooMuch(@Nullable Object value) {
    parts++;
    if (value instanceof String text) {
      characters += text.length();
    }
    if (parts > MOST_PARTS) {
      found.add("it answered too much: more than " + MOST_PARTS + " parts");
    } else if (characters > MOST_CHARACTERS) {
      found.add("it answered too much: more than " + (MOST_CHARACTERS >> 20) + " MB of text");
    }
    return parts > MOST_PARTS || characters > MOST_CHARACTERS;
  }

  private void lookInside(Object value, Type type, String where)
      throws ReflectiveOperationException {
    switch (value) {
      case Collection<?> many -> {
        for (Object one : many) {
          look(one, argument(type, 0), where);
        }
      }
      case Map<?, ?> map -> {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          look(entry.getKey(), argument(type, 0), where);
          look(entry.getValue(), argument(type, 1), where);
        }
      }
      case Optional<?> perhaps when perhaps.isPresent() ->
          look(perhaps.get(), argument(type, 0), where);
      case Record one -> {
        for (Part part : PARTS.get(one.getClass())) {
          look(part.accessor().invoke(one), part.type(), part.where());
        }
      }
      default -> {}
    }
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[index]
        : Object.class;
  }

  private record Part(Method accessor, Type type, String where) {
    static Part of(RecordComponent component) {
      return new Part(
          component.getAccessor(),
          component.getGenericType(),
          " (" + component.getDeclaringRecord().getSimpleName() + "." + component.getName() + ")");
    }
  }
}
