package org.code99.host.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.api.PluginContext;

/** What a plugin can be without a class of its own: one file of its jar says what it is. */
public enum DataKind {
  /** {@code META-INF/code99/taxonomy.json}. */
  TAXONOMY(TaxonomyFile.PATH, LossReasonTaxonomy.class, DataTaxonomy.class) {
    @Override
    public List<String> problems(PluginFiles files) {
      return files
          .read(TaxonomyFile.PATH)
          .map(bytes -> TaxonomyFile.read(bytes).faults())
          .orElse(List.of());
    }

    @Override
    public Optional<String> settingsSchema(PluginFiles files) {
      return Optional.empty();
    }
  },

  /** {@code META-INF/code99/letter.json}, with a bundle for each language. */
  LETTER(LetterFile.PATH, OutreachApproach.class, DataLetter.class) {
    @Override
    public List<String> problems(PluginFiles files) {
      return LetterFile.read(files).faults();
    }

    @Override
    public Optional<String> settingsSchema(PluginFiles files) {
      LetterFile letter = LetterFile.read(files);
      return letter.faults().isEmpty()
          ? Optional.of(LetterSettings.schema(letter))
          : Optional.empty();
    }
  };

  private final String file;
  private final Class<?> point;
  private final Class<?> type;

  DataKind(String file, Class<?> point, Class<?> type) {
    this.file = file;
    this.point = point;
    this.type = type;
  }

  /** All that is wrong with the files, each with its place. */
  public abstract List<String> problems(PluginFiles files);

  /** The settings that come with it, if it has any. */
  public abstract Optional<String> settingsSchema(PluginFiles files);

  /** The kinds whose files are among these. */
  public static List<DataKind> among(Collection<String> names) {
    return Arrays.stream(values()).filter(kind -> names.contains(kind.file)).toList();
  }

  /** The kind that a class of ours brings to life. */
  public static Optional<DataKind> broughtToLifeBy(String className) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.getName().equals(className))
        .findFirst();
  }

  /** The simple name of the point that it supplies. */
  public String point() {
    return point.getSimpleName();
  }

  /** The class that reads its files; constructed as any extension, from a {@link PluginContext}. */
  public Class<?> type() {
    return type;
  }
}
