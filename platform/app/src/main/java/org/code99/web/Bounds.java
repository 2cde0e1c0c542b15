package org.code99.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What no body of the API may hold, whatever it is about: endless texts, days that are written as
 * numbers, and holes in maps and in what may be left out.
 */
@Singleton
class Bounds implements BeanCreatedEventListener<ObjectMapper> {
  @Override
  public ObjectMapper onCreated(BeanCreatedEvent<ObjectMapper> created) {
    ObjectMapper mapper = created.getBean();
    for (Class<?> holder : List.of(Map.class, Optional.class)) {
      mapper.configOverride(holder).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }
    return mapper.registerModule(
        new SimpleModule("code99-bounds")
            .addDeserializer(String.class, new Text())
            .addDeserializer(LocalDate.class, new Day())
            .addDeserializer(Instant.class, new Moment()));
  }

  /** A text that is sound; a number is none. */
  private static final class Text extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING) && Sound.text("", parser.getText()).isEmpty()
          ? parser.getText()
          : context.reportInputMismatch(this, "no sound text");
    }
  }

  /** A day as 2026-03-31. */
  private static final class Day extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Day() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Optional<LocalDate> day =
          parser.hasToken(JsonToken.VALUE_STRING) ? Sound.day(parser.getText()) : Optional.empty();
      return day.isPresent() ? day.get() : context.reportInputMismatch(this, "no day");
    }
  }

  /** A moment as 2026-03-31T09:30:00Z; a number of seconds is none. */
  private static final class Moment extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    Moment() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Optional<Instant> moment =
          parser.hasToken(JsonToken.VALUE_STRING)
              ? Sound.moment(parser.getText())
              : Optional.empty();
      return moment.isPresent() ? moment.get() : context.reportInputMismatch(this, "no moment");
    }
  }
}
