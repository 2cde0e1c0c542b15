package org.code99.host.wire;

import java.util.HashMap;
import java.util.Map;

/** The shape of a map. */
final class MapShape extends Shape {
  private final Shape key;
  private final Shape value;

  MapShape(Shape key, Shape value) {
    this.key = key;
    this.value = value;
  }

  @Override
  public void write(Object all, Sink to) {
    Map<?, ?> map = (Map<?, ?>) all;
    to.number(map.size());
    map.forEach((name, one) -> {
      key.write(name, to);
      value.write(one, to);
    });
  }

  @Override
  public Object read(Source from) throws Malformed {
    Map<Object, Object> map = new HashMap<>();
    for (int left = from.count(); left > 0; left--) {
      Object name = key.read(from);
      if (map.put(name, value.read(from)) != null) {
        throw new Malformed("a map that has a name twice");
      }
    }
    return Map.copyOf(map);
  }
}
