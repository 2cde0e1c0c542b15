package org.code99;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.code99.api.Medium;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.database.TestDatabase;
import org.code99.drawers.Drawers;
import org.code99.drawers.Filing;
import org.code99.drawers.FilingBatch;
import org.code99.drawers.ListedAccount;
import org.code99.host.Change;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.mornings.Morning;
import org.code99.regions.Choice;
import org.code99.regions.Company;
import org.code99.regions.Region;
import org.code99.regions.Regions;
import org.pf4j.ExtensionPoint;

/**
 * The rooms with a database and a plugin host of their own, and one company that has lost
 * customers. The day is always {@link #TODAY}.
 */
public final class TestHouse implements AutoCloseable {
  /** The business day on which everything happens. */
  public static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-31T09:00:00Z"), ZoneOffset.UTC);
  private static final long SEED = 99;

  private final TestDatabase database = TestDatabase.fresh();
  private final PluginHost host;
  private final PluginJars jars;
  private final ApplicationContext rooms;
  private final Company company;

  /**
   * Opens the house.
   *
   * @param folder for plugin jars; the test removes it
   */
  public TestHouse(Path folder) {
    this(folder, Map.of());
  }

  /** The same, with further properties of the application. */
  public TestHouse(Path folder, Map<String, Object> further) {
    jars = new PluginJars(folder);
    host = PluginHost.open(HostSettings.of(folder.resolve("shelf")));
    rooms =
        ApplicationContext.builder().properties(database.properties()).properties(further).build();
    rooms.registerSingleton(PluginHost.class, host);
    rooms.registerSingleton(Clock.class, CLOCK);
    rooms.registerSingleton(Ids.class, new Ids(CLOCK, new Random(SEED)));
    rooms.start();
    company = door(Regions.class).found(company("Blume & Söhne", "EUR"));
  }

  /** A company that is not founded yet. */
  public static Company company(String name, String currency) {
    return new Company(
        new UUID(0, 0), name, List.of(), "DE", "", "", "", "99", currency, Optional.empty());
  }

  /** The company whose house it is. */
  public Company company() {
    return company;
  }

  /** The door of a room. */
  public <T> T door(Class<T> room) {
    return rooms.getBean(room);
  }

  /** The morning of a day in all regions of the company. */
  public Morning morning(LocalDate day) {
    return new Morning(
        company.id(),
        door(Regions.class).tree(company.id()).regions().stream()
            .map(Region::id)
            .collect(Collectors.toSet()),
        day);
  }

  /** Does something in one transaction. */
  public <T> T inOneGo(Supplier<T> work) {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = rooms.getBean(TransactionOperations.class);
    return transactions.executeWrite(status -> work.get());
  }

  /** The database of the house. */
  public TestDatabase database() {
    return database;
  }

  /** What another process needs to work on the same database. */
  public Map<String, Object> properties() {
    return database.properties();
  }

  /** The plugin host. */
  public PluginHost host() {
    return host;
  }

  /** Opens a taxonomy; its source's members are {@code taxonomy} and {@code classify}. */
  public void openTaxonomy(String id, String members) {
    open(jars.taxonomy(id, members));
  }

  /** Opens a scoring strategy; its source's member is {@code score}. */
  public void openScoring(String id, String members) {
    open(jars.scoring(id, members));
  }

  /** Opens a commission calculator; its source's member is {@code calculate}. */
  public void openCommission(String id, String members, String settingsSchema) {
    open(jars.commission(id, members, settingsSchema));
  }

  /** Opens an approach; its source's members are {@code profile} and {@code compose}. */
  public void openApproach(String id, String members) {
    open(jars.approach(id, members));
  }

  /** Opens a channel; its source's members are {@code profile} and {@code deliver}. */
  public void openChannel(String id, String members, String settingsSchema) {
    open(jars.channel(id, members, settingsSchema));
  }

  /** Opens a source of signals; its source's members are {@code profile} and {@code poll}. */
  public void openSignals(String id, String members, String settingsSchema) {
    open(jars.signals(id, members, settingsSchema));
  }

  /** The company chooses a channel for a medium, as of today. */
  public List<String> chooseChannel(Medium medium, String extension, Map<String, String> settings) {
    return door(Regions.class)
        .choose(
            company.id(),
            new Choice(
                company.id(),
                "OutreachChannel",
                medium.code(),
                extension,
                settings,
                TODAY,
                "Ada",
                ""));
  }

  /** The company chooses an extension for all its regions, as of today. */
  public List<String> choose(
      Class<? extends ExtensionPoint> point, String extension, Map<String, String> settings) {
    return door(Regions.class)
        .choose(
            company.id(),
            new Choice(
                company.id(), point.getSimpleName(), "", extension, settings, TODAY, "Ada", ""));
  }

  /** Files accounts as one import would, and returns the import's id. */
  public UUID file(ListedAccount... accounts) {
    UUID importId = rooms.getBean(Ids.class).next();
    return inOneGo(() -> {
      Drawers drawers = door(Drawers.class);
      UUID drawer = drawers.drawer(company.id(), "Lost");
      try (Filing filing = drawers.filing(company.id(), drawer, importId)) {
        FilingBatch batch = filing.batch();
        List.of(accounts).forEach(batch::file);
        filing.store(batch);
        filing.finish();
      }
      return importId;
    });
  }

  /** One text for each row of a query, its columns joined by blanks; asked as the tables' owner. */
  public List<String> ask(String query) {
    try (Connection owner = database.connectAsOwner();
        Statement sql = owner.createStatement();
        var rows = sql.executeQuery(query)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
        lines.add(String.join(" ", cells));
      }
      return List.copyOf(lines);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** The id in the only row of a query. */
  public UUID askId(String query) {
    return UUID.fromString(ask(query).getFirst());
  }

  /** Runs a statement as the tables' owner, who may do what the rooms may not. */
  public void tamper(String statement) {
    try (Connection owner = database.connectAsOwner();
        Statement sql = owner.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** Runs a statement as the rooms do. */
  public int run(String statement) {
    return inOneGo(() -> door(Sql.class).run(statement));
  }

  @Override
  public void close() {
    rooms.close();
    host.close();
    database.close();
  }

  private void open(Path jar) {
    Change change = host.install(jar);
    if (change instanceof Change.Done(var status)) {
      change = host.enable(status.pluginId());
    }
    if (change instanceof Change.Refused refused) {
      throw new IllegalArgumentException(refused.toString());
    }
  }
}
