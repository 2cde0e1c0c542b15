package org.code99.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One demonstration for all classes that only look, or do what no other one counts. */
final class Demonstration implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(House.class);
  }

  @Override
  public House resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(House.class, type -> started(), House.class);
  }

  /** It removes its data by itself when it ends. */
  private static House started() {
    try {
      return House.demo(Files.createTempDirectory("code99-demo-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
