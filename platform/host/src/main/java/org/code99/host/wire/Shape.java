package org.code99.host.wire;

import java.lang.reflect.Type;

/** How the values of one declared type are written and read. */
public abstract class Shape {
  Shape() {}

  /**
   * The shape of a declared type: records of the API, the JDK's values that they are made of, and
   * lists, maps and optionals of them.
   *
   * @throws IllegalArgumentException when the type cannot travel
   */
  public static Shape of(Type type) {
    return Shapes.of(type, 0);
  }

  /**
   * Writes a value, which is of the type all through: the guard has seen to that.
   *
   * @throws TooLarge when it does not fit
   */
  public abstract void write(Object value, Sink to);

  /**
   * Reads a value, which is as whole as the type's own checks make it.
   *
   * @throws Malformed when there is none
   */
  public abstract Object read(Source from) throws Malformed;
}
