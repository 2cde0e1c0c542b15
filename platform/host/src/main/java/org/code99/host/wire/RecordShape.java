package org.code99.host.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The shape of a record of the API: its components in their order. */
final class RecordShape extends Shape {
  private final Class<?> type;
  private final MethodHandle made;
  private final List<Part> parts;

  private record Part(MethodHandle accessor, Shape shape) {}

  private RecordShape(Class<?> type, MethodHandle made, List<Part> parts) {
    this.type = type;
    this.made = made;
    this.parts = parts;
  }

  static RecordShape of(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      MethodHandle made =
          MethodHandles.publicLookup()
              .unreflectConstructor(type.getConstructor(types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      Part[] parts = new Part[types.length];
      for (int i = 0; i < types.length; i++) {
        parts[i] =
            new Part(
                MethodHandles.publicLookup()
                    .unreflect(components[i].getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class)),
                Shapes.of(components[i].getGenericType(), depth + 1));
      }
      return new RecordShape(type, made, List.of(parts));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " is no public record", e);
    }
  }

  @Override
  public void write(Object value, Sink to) {
    for (Part part : parts) {
      part.shape().write(component(part, value), to);
    }
  }

  private Object component(Part part, Object value) {
    try {
      return (Object) part.accessor().invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) { // as it is declared
      throw new IllegalStateException("a component of " + type + " cannot be read", e);
    }
  }

  @Override
  public Object read(Source from) throws Malformed {
    Object[] read = new Object[parts.size()];
    for (int i = 0; i < read.length; i++) {
      read[i] = parts.get(i).shape().read(from);
    }
    try {
      return (Object) made.invokeExact(read);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) { // the record's own checks speak
      throw new Malformed("what is no " + type.getSimpleName() + ": " + e.getMessage());
    }
  }
}
