package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample company, or a changed copy of it. */
record SampleCompany(Path file) {
  static SampleCompany copiedTo(Path folder) throws IOException {
    Path sample = Product.sampleCompany();
    Files.copy(sample.resolveSibling("logo.svg"), folder.resolve("logo.svg"));
    return new SampleCompany(Files.copy(sample, folder.resolve("company.yaml")));
  }

  /** Adds to its suppressed addresses, which are the last part of the file. */
  SampleCompany suppressing(List<String> emails) throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(file));
    emails.forEach(email -> text.append("  - email: ").append(email).append('\n'));
    Files.writeString(file, text);
    return this;
  }

  /** Says something else; what is to be replaced must be there. */
  SampleCompany saying(String replacement, String instead) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(instead), () -> "the sample company does not say " + instead);
    Files.writeString(file, text.replace(instead, replacement));
    return this;
  }
}
