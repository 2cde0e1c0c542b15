package org.code99.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.code99.host.HostSettings;
import org.code99.host.Inspection;
import org.code99.host.JarSignature;
import org.code99.host.PluginHost;
import org.code99.host.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code99 plugins sign}: a publisher's word that these are the bytes of their plugin. */
@Command(
    name = "sign",
    description = "Signs a plugin's jar; the signature lies beside it afterwards, as JAR.sig.",
    mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {
  @Parameters(paramLabel = "JAR", description = "The plugin's jar.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path jar;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "Your private key of Ed25519 in PEM; nobody else is to have it.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path key;

  @Option(
      names = "--new-key",
      description = "Makes the key first, and FILE.pub, which you give to those who trust you.")
  private boolean newKey;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "What you call yourself. Default: the provider that the jar's manifest names.")
  private @Nullable String name;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, GeneralSecurityException, UnusableInput {
    PrintWriter out = spec.commandLine().getOut();
    Inspection inspection = inspected();
    if (!inspection.acceptable()) {
      out.println(jar.getFileName() + " is not signed, for it would be refused:");
      inspection.problems().forEach(problem -> out.println("  - " + problem));
      return 1;
    }
    SigningKey signing = key();
    JarSignature signature =
        signing.sign(jar, Optional.ofNullable(name).orElse(inspection.provider()));
    Path file = Files.writeString(JarSignature.beside(jar), signature.text());
    out.println("Signed " + jar + " as " + signature.name() + ": " + file);
    out.println("Your key's mark is " + signing.publisher().fingerprint());
    return 0;
  }

  /** A signature of other bytes that still lies there is to be replaced, not held against it. */
  private Inspection inspected() throws IOException, UnusableInput {
    if (!Files.isRegularFile(jar)) {
      throw new UnusableInput("there is no file " + jar);
    }
    try (TemporaryFolder folder = TemporaryFolder.named("code99-sign-");
        PluginHost host = PluginHost.open(HostSettings.of(folder.path()))) {
      return host.inspect(Files.copy(jar, folder.path().resolve(jar.getFileName())));
    }
  }

  private SigningKey key() throws IOException, GeneralSecurityException, UnusableInput {
    if (!newKey) {
      if (!Files.isRegularFile(key)) {
        throw new UnusableInput("there is no key " + key + ": make one with --new-key");
      }
      return read();
    }
    if (Files.exists(key)) {
      throw new UnusableInput(key + " is there already: leave --new-key out, or name another file");
    }
    SigningKey made = SigningKey.create(key, new SecureRandom());
    Path open = Path.of(key + ".pub");
    Files.writeString(open, made.publisher().pem());
    spec.commandLine()
        .getOut()
        .println(
            "Made " + key + ", which you keep to yourself, and " + open + ", which you give away.");
    return made;
  }

  private SigningKey read() throws IOException, UnusableInput {
    try {
      return SigningKey.read(key);
    } catch (IllegalArgumentException e) {
      throw new UnusableInput(String.valueOf(e.getMessage()));
    }
  }
}
