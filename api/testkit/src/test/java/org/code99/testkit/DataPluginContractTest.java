package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.api.PluginContext;
import org.code99.host.data.DataKind;
import org.code99.host.data.DataLetter;
import org.code99.host.data.DataTaxonomy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayName("S17, S84: what 'plugins new --data' begins keeps the contracts of every plugin")
class DataPluginContractTest {
  private static final Path TEMPLATES =
      Path.of("../../platform/app/src/main/resources/org/code99/shell");

  @Nested
  @DisplayName("S17: the taxonomy of data")
  class TaxonomyOfData implements TaxonomyContract {
    @Override
    public LossReasonTaxonomy taxonomyUnderTest() {
      return new DataTaxonomy(new Template("data-taxonomy"));
    }
  }

  @Nested
  @DisplayName("S84: the letter of data")
  class LetterOfData implements ApproachContract {
    @Override
    public OutreachApproach approach() {
      return new DataLetter(new Template("data-letter"));
    }
  }

  /** A template as the jar that is made of it. */
  private record Template(String folder) implements PluginContext {
    Template {
      DataKind kind = folder.endsWith("letter") ? DataKind.LETTER : DataKind.TAXONOMY;
      assertEquals(List.of(), kind.problems(path -> file(folder, path)));
    }

    @Override
    public Logger log() {
      return LoggerFactory.getLogger(folder);
    }

    @Override
    public String text(String key, Locale locale) {
      Properties bundle = new Properties();
      String file = "messages_" + locale.getLanguage() + ".properties";
      try (Reader words = Files.newBufferedReader(TEMPLATES.resolve(folder).resolve(file))) {
        bundle.load(words);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bundle.getProperty(key);
    }

    @Override
    public Optional<byte[]> resource(String path) {
      return file(folder, path);
    }

    private static Optional<byte[]> file(String folder, String path) {
      Path file = TEMPLATES.resolve(folder).resolve(Path.of(path).getFileName());
      try {
        String text = Files.exists(file) ? Files.readString(file) : "";
        return Optional.of(text.replace("${taxonomyId}", "short").replace("${pluginName}", "Short"))
            .filter(found -> !found.isEmpty())
            .map(found -> found.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
