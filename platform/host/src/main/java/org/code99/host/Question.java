package org.code99.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.host.wire.Malformed;
import org.code99.host.wire.Shape;
import org.code99.host.wire.Sink;
import org.code99.host.wire.Source;

/**
 * What may be asked through a point, or through what stands beside it: one of its methods. The
 * table of them is closed, and known on both sides of the line to an annex.
 */
record Question(String name, Method method, List<Shape> asked, Shape answered) {
  private static final Map<String, Question> ALL =
      Stream.concat(Points.all().stream(), Points.beside().stream())
          .flatMap(point -> Stream.of(point.getDeclaredMethods()))
          .filter(method -> Modifier.isAbstract(method.getModifiers()))
          .map(Question::of)
          .collect(Collectors.toUnmodifiableMap(Question::name, Function.identity()));

  private static Question of(Method method) {
    return new Question(
        name(method),
        method,
        Arrays.stream(method.getGenericParameterTypes()).map(Shape::of).toList(),
        Shape.of(method.getGenericReturnType()));
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  /** The question that a method of a point is. */
  static Question asked(Method method) {
    Question found = ALL.get(name(method));
    if (found == null) {
      throw new IllegalArgumentException(method + " is no question of an extension point");
    }
    return found;
  }

  /** The question of a name that came over the line. */
  static Question named(String name) throws Malformed {
    Question found = ALL.get(name);
    if (found == null) {
      throw new Malformed("a question that nobody can ask");
    }
    return found;
  }

  void write(Object[] values, Sink to) {
    for (int i = 0; i < asked.size(); i++) {
      asked.get(i).write(values[i], to);
    }
  }

  Object[] read(Source from) throws Malformed {
    Object[] values = new Object[asked.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = asked.get(i).read(from);
    }
    return values;
  }

  /** Puts it to an extension; what that throws comes out as it is. */
  Object put(Object extension, Object[] values) throws Throwable {
    try {
      return method.invoke(extension, values);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
