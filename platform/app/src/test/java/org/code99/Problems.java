package org.code99;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the API says of faults. */
public final class Problems {
  private static final int INVALID = 422;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SENTENCE =
      Pattern.compile("(?s)[\\p{Lu}\"'0-9-].*[.?!]|[a-z0-9.@-]+[.@-][^ ]* .*[.?!]");

  private Problems() {}

  /** The faults of an answer, by their fields. */
  public static Map<String, String> faults(String body) {
    Map<String, String> faults = new TreeMap<>();
    for (JsonNode fault : read(body).path("errors")) {
      faults.put(fault.path("field").asText(), fault.path("sentence").asText());
    }
    return faults;
  }

  /** What is no sentence; and where what was told is wrong, which fault names no field. */
  public static List<String> unclear(int status, String body) {
    List<String> unclear = new ArrayList<>();
    JsonNode problem = read(body);
    if (status == INVALID && problem.path("errors").isEmpty()) {
      unclear.add("no fault at all: " + body);
    }
    for (JsonNode fault : problem.path("errors")) {
      if (status == INVALID && fault.path("field").asText().isEmpty()) {
        unclear.add("no field: " + fault);
      }
      if (!SENTENCE.matcher(fault.path("sentence").asText()).matches()) {
        unclear.add("no sentence: " + fault);
      }
    }
    if (!SENTENCE.matcher(problem.path("detail").asText()).matches()) {
      unclear.add("no sentence: " + problem.path("detail").asText());
    }
    return List.copyOf(unclear);
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }
}
