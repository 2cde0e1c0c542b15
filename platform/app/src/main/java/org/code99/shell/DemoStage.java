package org.code99.shell;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.code99.regions.Company;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the demonstration has lying ready: two company files, and what its customers are made of.
 */
final class DemoStage {
  static final String NORDSTERN = "nordstern";
  static final String LANTERN = "lantern";

  /** What the group does not let Lantern & Reed use. */
  static final List<String> KEPT_BACK =
      List.of("org.code99.approach-dartboard", "org.code99.commission-calculator");

  private DemoStage() {}

  /** The file of a company. */
  static CompanyFile file(String name, Path folder) throws IOException, UnusableInput {
    Path file = folder.resolve(name + ".yaml");
    try (InputStream prop = prop(name)) {
      Files.copy(prop, file);
    }
    return CompanyFileReader.read(file);
  }

  /** Founds a company as its file says, as {@code revive --company} would. */
  static Company founded(House house, CompanyFile file, LocalDate on) throws UnusableInput {
    return house.door(CompanySetup.class).from(file, on);
  }

  /** What customers are made of. */
  static YamlNode customers() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(prop("customers"), StandardCharsets.UTF_8))) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      List<String> faults = new ArrayList<>();
      return new YamlNode("", root, faults);
    }
  }

  private static InputStream prop(String name) throws IOException {
    String path = "/demo/" + name + ".yaml";
    InputStream stream = DemoStage.class.getResourceAsStream(path);
    if (stream == null) {
      throw new FileNotFoundException(path + " is missing in the program");
    }
    return stream;
  }
}
