package org.code99.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Optional;

/** The types of what the API takes, without the wrapping that JSON does not show. */
final class Shapes {
  private Shapes() {}

  /** What stands in an {@link Optional}; every other type is itself. */
  static Type bare(Type type) {
    return raw(type) == Optional.class ? part(type, 0) : type;
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> simple -> simple;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      case WildcardType wild -> raw(wild.getUpperBounds()[0]);
      default -> Object.class;
    };
  }

  /** One of the types that a list or a map is made of. */
  static Type part(Type type, int which) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[which]
        : Object.class;
  }
}
