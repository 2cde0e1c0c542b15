package org.code99.shell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.database.Database;
import org.code99.mornings.Mornings;
import org.code99.regions.Company;
import org.code99.regions.Regions;
import org.code99.shelf.Shelf;
import org.code99.web.Server;

/**
 * A house with the demonstration in it: told once for each data folder, served as often as liked.
 */
final class Demonstration implements AutoCloseable {
  private final Path folder;
  private final DemoClock clock;
  private final House house;
  private final DemoMail mail;
  private final boolean anew;
  private Optional<DemoAccess> access;

  private Demonstration(
      Path folder, DemoClock clock, House house, boolean anew, Optional<DemoAccess> access) {
    this.folder = folder;
    this.anew = anew;
    this.clock = clock;
    this.house = house;
    this.mail = new DemoMail(house, DemoMail.folder(folder));
    this.access = access;
  }

  /**
   * Opens the house; nothing is told and nothing served yet. What a demonstration left there that
   * was ended while it told its story is thrown away.
   *
   * @param port where it will listen; -1 takes a free one
   * @param clock by which the story is told
   * @param beforeJvmEnd what the database waits for when the JVM is told to end
   * @throws UnusableInput when the folder holds something else
   */
  static Demonstration open(
      Path folder, Path plugins, int port, DemoClock clock, Runnable beforeJvmEnd)
      throws IOException, UnusableInput {
    Optional<DemoAccess> access = DemoAccess.read(folder);
    boolean anew = access.isEmpty() && HalfTold.in(folder);
    if (anew) {
      HalfTold.forget(folder);
    }
    Database database = Database.embedded(folder, beforeJvmEnd);
    Map<String, Object> settings =
        Map.of(
            "micronaut.server.port", port, "code99.mail-sink", DemoMail.folder(folder).toString());
    House house = House.open(database, plugins, settings, clock);
    List<Company> companies = house.door(Regions.class).companies();
    if (access.isEmpty() && !companies.isEmpty()) {
      house.close();
      throw new UnusableInput(
          "%s holds %s, and no demonstration that was told to its end: choose another folder for it."
              .formatted(folder, companies.getFirst().name()));
    }
    if (access.isEmpty()) {
      HalfTold.begins(folder);
    }
    return new Demonstration(folder, clock, house, anew, access);
  }

  /** Whether another one was ended here before it had told its story. */
  boolean isAnew() {
    return anew;
  }

  /** Whether the story is still to be told. */
  boolean isNew() {
    return access.isEmpty();
  }

  /**
   * Tells the story if it was not told yet, serves, and writes down who can sign in.
   *
   * @return the address of the front page
   */
  URI serve(long seed) throws IOException, UnusableInput, Server.PortTaken {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (isNew()) {
      try (TemporaryFolder papers = TemporaryFolder.named("code99-papers-")) {
        DemoStory story = new DemoStory(house, clock, today, seed, papers.path(), mail);
        access = Optional.of(DemoAccess.given(house, story.tell()));
      }
    } else {
      house.door(Regions.class).companies().forEach(mail::open);
    }
    URI address = house.door(Server.class).start();
    house.door(Mornings.class).begin();
    house.door(Shelf.class).begin();
    access().write(folder, address);
    HalfTold.over(folder);
    return address;
  }

  /** Who can sign in, once it is served. */
  DemoAccess access() {
    return access.orElseThrow();
  }

  @Override
  public void close() {
    house.close();
    mail.close();
  }
}
