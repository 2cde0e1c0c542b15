package org.code99.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON schemas of what the API takes and answers; each record is described once, by its name. */
final class ApiSchemas {
  private static final Map<Class<?>, Map<String, Object>> PLAIN = plain();

  private final Map<String, Object> schemas = new TreeMap<>();
  private final Map<Type, String> names = new HashMap<>();

  /** Every schema that was referred to. */
  Map<String, Object> all() {
    return schemas;
  }

  /** The schema of a type, or a reference to it. */
  Map<String, Object> of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> ofGeneric(generic);
      case Class<?> simple -> ofClass(simple);
      case WildcardType wild -> of(wild.getUpperBounds()[0]);
      default -> new LinkedHashMap<>();
    };
  }

  private Map<String, Object> ofGeneric(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return of(arguments[0]);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return OpenApi.ordered("type", "array", "items", of(arguments[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return OpenApi.ordered("type", "object", "additionalProperties", of(arguments[1]));
    }
    if (raw.isRecord()) {
      Map<String, Type> bound = new HashMap<>();
      for (int i = 0; i < arguments.length; i++) {
        bound.put(raw.getTypeParameters()[i].getName(), arguments[i]);
      }
      return record(raw, bound);
    }
    return ofClass(raw);
  }

  private Map<String, Object> ofClass(Class<?> type) {
    Map<String, Object> plain = PLAIN.get(type);
    if (plain != null) {
      return new LinkedHashMap<>(plain);
    }
    if (type.isEnum()) {
      return OpenApi.ordered("type", "string", "enum", codes(type));
    }
    Optional<Method> word = word(type);
    if (word.isPresent()) {
      return ofClass(word.get().getReturnType());
    }
    return type.isRecord() ? named(type) : new LinkedHashMap<>();
  }

  private Map<String, Object> named(Class<?> type) {
    String name = names.get(type);
    if (name == null) {
      name = type.getSimpleName();
      if (names.containsValue(name)) {
        String owner =
            type.isMemberClass()
                ? type.getDeclaringClass().getSimpleName()
                : type.getPackageName().replaceFirst(".*\\.", "");
        name = owner + "." + name;
      }
      names.put(type, name);
      schemas.put(name, Map.of());
      schemas.put(name, record(type, Map.of()));
    }
    return OpenApi.ordered("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> record(Class<?> type, Map<String, Type> bound) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Map<String, Object> property = component(component.getGenericType(), bound);
      Optional.ofNullable(component.getAnnotation(Means.class))
          .ifPresent(means -> property.put("description", means.value()));
      properties.put(component.getName(), property);
      if (!component.getType().getSimpleName().startsWith("Optional")
          && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    Map<String, Object> schema = OpenApi.ordered("type", "object", "properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  /** A list of what the record is made of is told with what it is made of here. */
  private Map<String, Object> component(Type type, Map<String, Type> bound) {
    return type instanceof ParameterizedType list
            && Collection.class.isAssignableFrom((Class<?>) list.getRawType())
            && bound.containsKey(list.getActualTypeArguments()[0].getTypeName())
        ? OpenApi.ordered(
            "type",
            "array",
            "items",
            of(bound.getOrDefault(list.getActualTypeArguments()[0].getTypeName(), type)))
        : of(bound.getOrDefault(type.getTypeName(), type));
  }

  /** The words of an enum as JSON has them. */
  static List<String> codes(Class<?> type) {
    Optional<Method> word = word(type);
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> word.map(method -> said(method, constant)).orElse(constant.toString()))
        .toList();
  }

  /** What stands for the whole of it in JSON. */
  private static Optional<Method> word(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonValue.class))
        .findFirst();
  }

  private static String said(Method word, Object constant) {
    try {
      return String.valueOf(word.invoke(constant));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(word.toString(), e);
    }
  }

  private static Map<Class<?>, Map<String, Object>> plain() {
    Map<String, Object> text = Map.of("type", "string");
    Map<String, Object> whole = OpenApi.ordered("type", "integer", "format", "int32");
    Map<String, Object> large = OpenApi.ordered("type", "integer", "format", "int64");
    Map<String, Object> yes = Map.of("type", "boolean");
    Map<String, Object> number = Map.of("type", "number");
    Map<Class<?>, Map<String, Object>> plain = new HashMap<>();
    plain.put(String.class, text);
    plain.put(int.class, whole);
    plain.put(Integer.class, whole);
    plain.put(OptionalInt.class, whole);
    plain.put(long.class, large);
    plain.put(Long.class, large);
    plain.put(OptionalLong.class, large);
    plain.put(boolean.class, yes);
    plain.put(Boolean.class, yes);
    plain.put(double.class, number);
    plain.put(Double.class, number);
    plain.put(UUID.class, OpenApi.ordered("type", "string", "format", "uuid"));
    plain.put(LocalDate.class, OpenApi.ordered("type", "string", "format", "date"));
    plain.put(Instant.class, OpenApi.ordered("type", "string", "format", "date-time"));
    plain.put(byte[].class, text);
    return plain;
  }
}
