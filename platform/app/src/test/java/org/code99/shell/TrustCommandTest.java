package org.code99.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.code99.PluginJars;
import org.code99.database.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("P12: the command line signs jars and says whom a house trusts")
class TrustCommandTest {
  @TempDir private Path folder;
  private Path jar;
  private String out = "";
  private String err = "";

  @BeforeEach
  void jar() {
    jar =
        new PluginJars(folder)
            .commission(
                "org.example.pay",
                "public List<CommissionStatement> calculate(CommissionBatch batch) { return List.of(); }",
                "");
  }

  @Test
  @DisplayName(
      "a publisher makes a key and signs; a house that serves trusts them, and one that does not revokes the key")
  void signTrustRevoke() {
    String key = folder.resolve("example.key").toString();
    assertEquals(0, run("sign", jar.toString(), "--key", key, "--new-key", "--as", "Example Ltd"));
    assertEquals(0, run("verify", jar.toString()));
    assertTrue(out.contains("signed   Example Ltd, key "), out);
    assertTrue(out.contains("trust    untrusted: signed by somebody who calls themselves"), out);

    Path data = folder.resolve("data");
    try (Database _ = Database.embedded(data)) {
      assertEquals(
          0,
          run(
              "trust",
              "add",
              key + ".pub",
              "--data",
              data.toString(),
              "--name",
              "Example of Bonn",
              "--why",
              "We met them"));
      assertEquals(0, run("verify", jar.toString(), "--data", data.toString()));
      assertTrue(out.contains("trust    trusted: signed by Example of Bonn"), out);
    }
    assertEquals(0, run("trust", "list", "--data", data.toString()));
    assertTrue(
        out.contains("Example of Bonn: trust, by whoever runs the machine: We met them"), out);
    String mark = out.substring(0, 12);
    assertEquals(
        0, run("trust", "remove", mark, "--data", data.toString(), "--revoke", "--why", "Stolen"));
    assertEquals("Revoked the key of Example of Bonn.", out.strip());
    assertEquals(0, run("verify", jar.toString(), "--data", data.toString()));
    assertFalse(out.contains("trusted: signed by Example of Bonn"), out);
    assertEquals(
        1, run("trust", "remove", "ffff", "--data", data.toString(), "--why", "Never heard"));
    assertTrue(err.contains("There is no such publisher"), err);
  }

  @Test
  @DisplayName(
      "what cannot be signed says why: no key, a key that is there, no plugin, a changed jar")
  void refusals() throws Exception {
    Path key = folder.resolve("example.key");
    assertEquals(2, run("sign", jar.toString(), "--key", key.toString()));
    assertTrue(err.contains("make one with --new-key"), err);
    assertEquals(0, run("sign", jar.toString(), "--key", key.toString(), "--new-key"));
    assertEquals(2, run("sign", jar.toString(), "--key", key.toString(), "--new-key"));
    assertTrue(err.contains("is there already"), err);

    Path letter = Files.writeString(folder.resolve("letter.jar"), "Dear customer");
    assertEquals(1, run("sign", letter.toString(), "--key", key.toString()));
    assertTrue(out.contains("letter.jar is not signed, for it would be refused:"), out);

    byte[] bytes = Files.readAllBytes(jar);
    bytes[10] ^= 1;
    Files.write(jar, bytes);
    assertEquals(1, run("verify", jar.toString()));
    assertTrue(out.contains("its signature does not fit it"), out);
    assertEquals(0, run("sign", jar.toString(), "--key", key.toString()));
    assertEquals(0, run("verify", jar.toString()));
  }

  private int run(String... arguments) {
    StringWriter toldOut = new StringWriter();
    StringWriter toldErr = new StringWriter();
    String[] all = new String[arguments.length + 1];
    all[0] = "plugins";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandLine program = Code99.commandLine();
    program.setOut(new PrintWriter(toldOut, true));
    program.setErr(new PrintWriter(toldErr, true));
    int code = program.execute(all);
    out = toldOut.toString();
    err = toldErr.toString();
    return code;
  }
}
