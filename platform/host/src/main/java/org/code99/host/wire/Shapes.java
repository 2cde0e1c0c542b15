package org.code99.host.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.api.PluginContext;

/** The closed set of types that travel. */
final class Shapes {
  private static final int DEEPEST = 16;
  private static final Package API = PluginContext.class.getPackage();

  private Shapes() {}

  static Shape of(Type type, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(type.getTypeName() + " holds itself");
    }
    return switch (type) {
      case ParameterizedType many -> of(many, depth);
      case Class<?> one when Plain.SHAPES.containsKey(one) -> Plain.SHAPES.get(one);
      case Class<?> one when one.isRecord() && API.equals(one.getPackage()) ->
          RecordShape.of(one, depth);
      default -> throw new IllegalArgumentException(type.getTypeName() + " cannot travel");
    };
  }

  private static Shape of(ParameterizedType type, int depth) {
    List<Shape> of =
        List.of(type.getActualTypeArguments()).stream().map(part -> of(part, depth + 1)).toList();
    if (type.getRawType() == List.class) {
      return new ListShape(of.getFirst());
    }
    if (type.getRawType() == Optional.class) {
      return new OptionalShape(of.getFirst());
    }
    if (type.getRawType() == Map.class) {
      return new MapShape(of.getFirst(), of.getLast());
    }
    throw new IllegalArgumentException(type.getTypeName() + " cannot travel");
  }
}
