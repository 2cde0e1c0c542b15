package org.code99.plugin.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {
  private final TestContext context = TestContext.of(LetterApproach.class);

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es"})
  @DisplayName("S42: every language has every sentence of the English bundle, and no other")
  void sameKeys(String language) {
    assertEquals(keys("en"), keys(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"opening", "no-reason", "meeting", "closing"})
  @DisplayName("S42: every editable wording is a described setting in every language")
  void settingsAreDescribed(String wording) {
    String schema = text("META-INF/code99/org.code99.approach-letter.settings.json");
    for (String language : Language.TAGS) {
      assertTrue(schema.contains("\"" + wording + "-" + language + "\""), language);
    }
  }

  private Set<String> keys(String language) {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(text("META-INF/code99/messages_" + language + ".properties")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return properties.stringPropertyNames();
  }

  private String text(String path) {
    return new String(context.resource(path).orElseThrow(), StandardCharsets.UTF_8);
  }
}
