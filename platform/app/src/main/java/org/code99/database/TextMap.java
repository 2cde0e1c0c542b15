package org.code99.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** Texts by name as a JSON object, the form in which a {@code jsonb} column keeps them. */
public final class TextMap {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TextMap() {}

  /** The JSON of texts, in the order of their names; NUL in them becomes U+FFFD. */
  public static String json(Map<String, String> texts) {
    Map<String, String> storable = new TreeMap<>();
    texts.forEach((name, text) -> storable.put(Storable.text(name), Storable.text(text)));
    try {
      return JSON.writeValueAsString(storable);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain texts did not become JSON", e);
    }
  }

  /**
   * The texts of a JSON object.
   *
   * @throws IllegalStateException when it is none, or holds something else than texts
   */
  public static Map<String, String> of(String json) {
    try {
      return Map.copyOf(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a JSON object of texts: " + json, e);
    }
  }
}
