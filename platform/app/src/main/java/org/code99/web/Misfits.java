package org.code99.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.code99.api.Money;
import org.jspecify.annotations.Nullable;

/**
 * Finds every place of a JSON body that is not what its field takes. The body was refused already:
 * each part of it is tried alone with the same mapper, so what is a fault here was one there.
 */
final class Misfits {
  private final ObjectMapper mapper;
  private final List<Fault> found = new ArrayList<>();

  private Misfits(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The faults of a body, at least one; the field of each is its path as the sender wrote it. */
  static List<Fault> of(JsonNode body, Type type, ObjectMapper mapper) {
    Misfits misfits = new Misfits(mapper);
    misfits.look("", body, type);
    return misfits.found.isEmpty()
        ? List.of(fault("", Expected.words(type)))
        : List.copyOf(misfits.found);
  }

  private void look(String path, JsonNode node, Type told) {
    Type type = Shapes.bare(told);
    Class<?> raw = Shapes.raw(type);
    if (node.isNull() && Shapes.raw(told) == Optional.class) {
      return;
    }
    if (!node.isNull() && !hasHole(node, type) && reads(node, told)) {
      return;
    }
    int before = found.size();
    if (raw.isRecord() && node.isObject()) {
      for (RecordComponent component : raw.getRecordComponents()) {
        field(below(path, component.getName()), node.get(component.getName()), component);
      }
      strangers(path, node, raw);
    } else if (Collection.class.isAssignableFrom(raw) && node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(path + "[" + i + "]", node.get(i), Shapes.part(type, 0));
      }
    } else if (Map.class.isAssignableFrom(raw) && node.isObject()) {
      node.properties()
          .forEach(
              entry -> look(below(path, entry.getKey()), entry.getValue(), Shapes.part(type, 1)));
    }
    if (found.size() == before) {
      found.add(whole(path, node, type));
    }
  }

  /** A list or a map is asked about by itself here, where nulls in it are not refused. */
  private static boolean hasHole(JsonNode node, Type type) {
    boolean map = Map.class.isAssignableFrom(Shapes.raw(type));
    boolean mayBeNull = map && Shapes.raw(Shapes.part(type, 1)) == Optional.class;
    return (node.isArray() || map) && !mayBeNull && node.valueStream().anyMatch(JsonNode::isNull);
  }

  private void field(String path, @Nullable JsonNode node, RecordComponent component) {
    if (node != null && !node.isNull()) {
      look(path, node, component.getGenericType());
    } else if (component.isAnnotationPresent(Needed.class)) {
      found.add(missing(path));
    }
  }

  /** What a body brings and nobody would read: a slip of the pen, or meant for somewhere else. */
  private void strangers(String path, JsonNode node, Class<?> raw) {
    Set<String> known =
        Arrays.stream(raw.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    node.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            String field = below(path, name);
            found.add(
                Fault.at(
                    field,
                    "There is no field %s here: send only %s."
                        .formatted(field, String.join(", ", known))));
          }
        });
  }

  /** Each field is fine by itself, or the thing is none that has fields. */
  private static Fault whole(String path, JsonNode node, Type type) {
    if (Shapes.raw(type) == Money.class && node.isObject()) {
      return fault(below(path, "currency"), "a currency of ISO 4217 such as EUR");
    }
    if (node.isTextual()) {
      return Sound.text(path, node.textValue()).orElseGet(() -> fault(path, Expected.words(type)));
    }
    return fault(path, Expected.words(type));
  }

  /** A field that has to be there. */
  static Fault missing(String field) {
    return Fault.at(field, "The field " + field + " is missing: send it.");
  }

  private static Fault fault(String path, String expected) {
    return Fault.at(
        path, (path.isEmpty() ? "The body" : "The field " + path) + " is to be " + expected + ".");
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private boolean reads(JsonNode node, Type type) {
    try {
      mapper.readerFor(mapper.constructType(type)).readValue(node);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
