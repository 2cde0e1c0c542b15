package org.code99.host.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import org.code99.api.Document;
import org.code99.api.GrantedFolder;

/** The shape of a value that is written in one piece. */
final class Plain<T> extends Shape {
  static final Map<Class<?>, Shape> SHAPES =
      Map.of(
          String.class, new Plain<>(String.class, Sink::text, Source::text),
          int.class, new Plain<>(Integer.class, (to, value) -> to.number(value), Source::number),
          long.class, new Plain<>(Long.class, (to, value) -> to.number(value), Source::longNumber),
          boolean.class,
              new Plain<>(Boolean.class, (to, yes) -> to.octet(yes ? 1 : 0), Plain::truth),
          LocalDate.class,
              new Plain<>(
                  LocalDate.class,
                  (to, day) -> to.number(day.toEpochDay()),
                  from -> LocalDate.ofEpochDay(from.longNumber())),
          Instant.class,
              new Plain<>(
                  Instant.class,
                  (to, at) -> to.number(at.getEpochSecond()).number(at.getNano()),
                  from -> Instant.ofEpochSecond(from.longNumber(), from.number())),
          Document.class,
              new Plain<>(
                  Document.class,
                  (to, paper) -> to.text(paper.name()).bytes(paper.content()),
                  from -> Document.of(from.text(), from.bytes())),
          GrantedFolder.class, new Plain<>(GrantedFolder.class, Sink::lend, Source::folder));

  private final Class<T> type;
  private final BiConsumer<Sink, T> writing;
  private final Reading<T> reading;

  private Plain(Class<T> type, BiConsumer<Sink, T> writing, Reading<T> reading) {
    this.type = type;
    this.writing = writing;
    this.reading = reading;
  }

  private interface Reading<T> {
    T from(Source source) throws Malformed;
  }

  @Override
  public void write(Object value, Sink to) {
    writing.accept(to, type.cast(value));
  }

  @Override
  public Object read(Source from) throws Malformed {
    try {
      return reading.from(from);
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      throw new Malformed("what is no " + type.getSimpleName() + ": " + e.getMessage());
    }
  }

  private static boolean truth(Source from) throws Malformed {
    int value = from.octet();
    if (value > 1) {
      throw new Malformed("a truth value of " + value);
    }
    return value == 1;
  }
}
