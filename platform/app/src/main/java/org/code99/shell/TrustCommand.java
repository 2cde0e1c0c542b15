package org.code99.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.code99.shelf.Publisher;
import org.code99.shelf.Publishers;
import org.code99.shelf.Who;
import org.code99.web.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * {@code code99 plugins trust}: whose plugins run in a house without asking. It goes through the
 * database, as backup does: a house that serves hears of it within two seconds, one that does not
 * at its next start.
 */
@Command(
    name = "trust",
    description = "Says whose plugins run in a house without asking; it may serve meanwhile.",
    mixinStandardHelpOptions = true)
final class TrustCommand implements Runnable {
  private static final int DONE = 0;
  private static final int FAILED = 1;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "code99-data",
      scope = ScopeType.INHERIT,
      description = "The data folder of the house. Default: ${DEFAULT-VALUE}.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private Path data;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: list, add KEY or remove MARK");
  }

  @Command(
      name = "list",
      description = "Everybody of whom the house ever spoke.",
      mixinStandardHelpOptions = true)
  int list() {
    try (QuietHouse house = QuietHouse.beside(data)) {
      List<Publisher> all = house.door(Publishers.class).all();
      all.forEach(one ->
          out()
              .println(
                  one.fingerprint()
                      + "  "
                      + one.name()
                      + ": "
                      + one.standing()
                      + ", by "
                      + one.by()
                      + ": "
                      + one.why()));
      if (all.isEmpty()) {
        out().println("This house trusts nobody yet; bundled plugins need nobody's word.");
      }
      return DONE;
    }
  }

  @Command(
      name = "add",
      description = "Trusts a publisher by their public key.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "KEY", description = "the publisher's file .pub, in PEM") Path key,
      @Option(names = "--name", required = true, description = "what the house calls them")
          String name,
      @Option(names = "--why", required = true, description = "stands in the journal") String why)
      throws IOException, UnusableInput {
    if (!Files.isRegularFile(key)) {
      throw new UnusableInput("there is no file " + key);
    }
    String pem = Files.readString(key);
    return decided(publishers ->
        "Trusts " + name + ", key " + publishers.trust(Who.OPERATOR, name, pem, why) + ".");
  }

  @Command(
      name = "remove",
      description = "Trusts a publisher no more.",
      mixinStandardHelpOptions = true)
  int remove(
      @Parameters(paramLabel = "MARK", description = "the key's mark, or its beginning")
          String mark,
      @Option(names = "--revoke", description = "closes all that the key ever signed")
          boolean revoke,
      @Option(names = "--why", required = true, description = "stands in the journal") String why) {
    return decided(publishers -> {
      Publisher gone = publishers.withdraw(Who.OPERATOR, mark, revoke, why);
      return (revoke ? "Revoked the key of " : "Trusts no more: ") + gone.name() + ".";
    });
  }

  private int decided(Function<Publishers, String> decision) {
    try (QuietHouse house = QuietHouse.beside(data)) {
      out().println(decision.apply(house.door(Publishers.class)));
      return DONE;
    } catch (Refused refused) {
      spec.commandLine().getErr().println("code99: " + refused.sentence());
      return FAILED;
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
