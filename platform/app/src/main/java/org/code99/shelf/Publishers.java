package org.code99.shelf;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.host.PublisherKey;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door to the publishers whom the house trusts, each by a public key of Ed25519. What they sign
 * runs without asking again; a key that is revoked closes all that it ever signed.
 */
@Singleton
public class Publishers {
  private final KeyWords keys;
  private final JarWords turn;
  private final Shelving shelving;
  private final Audit audit;

  Publishers(KeyWords keys, JarWords turn, Shelving shelving, Audit audit) {
    this.keys = keys;
    this.turn = turn;
    this.shelving = shelving;
    this.audit = audit;
  }

  /** Everybody of whom the house ever spoke, by name. */
  @Transactional
  public List<Publisher> all() {
    return keys.publishers();
  }

  /**
   * Trusts a publisher.
   *
   * @param name what the house calls them
   * @param key in PEM, or in one line of base64
   * @return the fingerprint of the key
   */
  @Transactional
  public String trust(Who who, String name, String key, String why) {
    List<Fault> faults = new ArrayList<>(reason(why));
    if (name.isBlank()) {
      faults.add(Fault.at("name", "The name is empty: say what this house calls the publisher."));
    }
    Optional<PublisherKey> read = read(key);
    if (read.isEmpty()) {
      faults.add(
          Fault.at(
              "key",
              "This is no public key of Ed25519: paste the file .pub that the publisher gave you."));
    }
    refuse(faults);
    say(who, KeyWord.TRUST, read.orElseThrow(), name.strip(), why);
    return read.orElseThrow().fingerprint();
  }

  private static Optional<PublisherKey> read(String key) {
    try {
      return Optional.of(PublisherKey.in(key));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Trusts a publisher no more.
   *
   * @param fingerprint of the key, or its beginning where that names one key only
   * @param stolen whether the key is revoked: what it signed is closed, whoever else accepted it
   */
  @Transactional
  public Publisher withdraw(Who who, String fingerprint, boolean stolen, String why) {
    List<Publisher> meant =
        all().stream()
            .filter(one -> !fingerprint.isBlank() && one.fingerprint().startsWith(fingerprint))
            .toList();
    if (meant.size() != 1) {
      throw Refused.notFound("publisher");
    }
    refuse(reason(why));
    Publisher publisher = meant.getFirst();
    say(
        who,
        stolen ? KeyWord.REVOKE : KeyWord.DISTRUST,
        keys.key(publisher.fingerprint()).orElseThrow(),
        publisher.name(),
        why);
    return publisher;
  }

  private void say(Who who, KeyWord word, PublisherKey key, String name, String why) {
    turn.waitForTurn();
    keys.write(word, key, name, who, why);
    who.company()
        .ifPresent(company ->
            audit.note(company, who.name(), "publisher." + word.code(), key.fingerprint(), name));
    shelving.align();
  }

  private static List<Fault> reason(String why) {
    return Words.sayNothing(why)
        ? List.of(Fault.at("why", "Whom this house trusts has a reason: say why."))
        : List.of();
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }
}
