package org.code99.shelf;

import io.micronaut.http.multipart.CompletedFileUpload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.code99.database.WholeHouse;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** The shelf for people, and who of them may decide ({@link Shelf#isOpenTo}). */
@Singleton
@WholeHouse
class ShelfDesk {
  private static final int MOST_SIGNATURE = 4096;

  private final Looking looking;
  private final Deciding deciding;
  private final Publishers publishers;
  private final Shelving shelving;
  private final Said said;
  private final Doorkeeper doorkeeper;
  private final PluginHost host;

  ShelfDesk(
      Looking looking,
      Deciding deciding,
      Publishers publishers,
      Shelving shelving,
      Said said,
      Doorkeeper doorkeeper,
      PluginHost host) {
    this.looking = looking;
    this.deciding = deciding;
    this.publishers = publishers;
    this.shelving = shelving;
    this.said = said;
    this.doorkeeper = doorkeeper;
    this.host = host;
  }

  private Who who(Actor actor) {
    return doorkeeper.admit(actor);
  }

  public ShelfView view(Actor actor) {
    who(actor);
    return looking.all();
  }

  public List<JournalLine> journal(Actor actor, int limit) {
    who(actor);
    return said.journal(limit);
  }

  public List<Publisher> publishers(Actor actor) {
    who(actor);
    return publishers.all();
  }

  public Found found(Actor actor, String sha256) {
    who(actor);
    return looking.in(sha256);
  }

  /**
   * Looks through what was uploaded and puts it on the shelf; it is not installed by it.
   *
   * @return its SHA-256
   * @throws Refused with everything that is wrong with it; nothing of it is kept then
   */
  public String put(
      Actor actor, Optional<CompletedFileUpload> jar, Optional<CompletedFileUpload> signature) {
    Who who = who(actor);
    String name = jar.map(CompletedFileUpload::getFilename).map(String::strip).orElse("");
    if (name.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.at("jar", "No file was chosen: choose the plugin's jar.")));
    }
    try (JarFolder folder = JarFolder.fresh();
        InputStream bytes = jar.orElseThrow().getInputStream()) {
      Path file = folder.lay(name, bytes, signature.map(ShelfDesk::text).orElse(""));
      Inspection inspection = host.inspect(file);
      if (!inspection.acceptable()) {
        throw new Refused(
            Refused.Kind.INVALID,
            inspection.problems().stream()
                .map(problem -> Fault.at("jar", Deciding.fault(problem).sentence()))
                .toList());
      }
      deciding.keep(inspection, file, who);
      return inspection.sha256();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(CompletedFileUpload signature) {
    if (signature.getFilename() == null || signature.getFilename().isBlank()) {
      return "";
    }
    try {
      byte[] bytes = signature.getSize() > MOST_SIGNATURE ? new byte[1] : signature.getBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JarWord stand(Actor actor, String sha256, long asOf, boolean accept, String why) {
    Who who = who(actor);
    return orAsBefore(() -> deciding.stand(who, sha256, asOf, accept, why));
  }

  public void remove(Actor actor, String plugin, long asOf, String why) {
    Who who = who(actor);
    orAsBefore(() -> {
      deciding.remove(who, plugin, asOf, why);
      return plugin;
    });
  }

  public void say(Actor actor, JarWord word, String sha256, String why) {
    deciding.say(who(actor), word, sha256, why);
  }

  public String trust(Actor actor, String name, String key, String why) {
    return publishers.trust(who(actor), name, key, why);
  }

  public Publisher withdraw(Actor actor, String fingerprint, boolean stolen, String why) {
    return publishers.withdraw(who(actor), fingerprint, stolen, why);
  }

  /** What was tried and not written down is undone where it was done already. */
  private <T> T orAsBefore(Supplier<T> decision) {
    boolean done = false;
    try {
      T outcome = decision.get();
      done = true;
      return outcome;
    } finally {
      if (!done) {
        shelving.align();
      }
    }
  }
}
