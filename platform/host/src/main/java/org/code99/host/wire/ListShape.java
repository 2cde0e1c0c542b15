package org.code99.host.wire;

import java.util.ArrayList;
import java.util.List;

/** The shape of a list. */
final class ListShape extends Shape {
  private final Shape each;

  ListShape(Shape each) {
    this.each = each;
  }

  @Override
  public void write(Object value, Sink to) {
    List<?> list = (List<?>) value;
    to.number(list.size());
    list.forEach(one -> each.write(one, to));
  }

  @Override
  public Object read(Source from) throws Malformed {
    List<Object> list = new ArrayList<>();
    for (int left = from.count(); left > 0; left--) {
      list.add(each.read(from));
    }
    return List.copyOf(list);
  }
}
