package org.code99.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What no body of the API may hold, whatever it is about: endless texts, and holes in lists. */
@Singleton
class Bounds implements BeanCreatedEventListener<ObjectMapper> {
  @Override
  public ObjectMapper onCreated(BeanCreatedEvent<ObjectMapper> created) {
    ObjectMapper mapper = created.getBean();
    for (Class<?> holder : List.of(List.class, Map.class, Optional.class)) {
      mapper.configOverride(holder).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }
    return mapper.registerModule(
        new SimpleModule("code99-bounds").addDeserializer(String.class, new Text()));
  }

  /** A text that is sound. */
  private static final class Text extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      return text == null || Sound.text("", text).isEmpty()
          ? text
          : context.reportInputMismatch(this, "no sound text");
    }
  }
}
