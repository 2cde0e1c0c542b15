package org.code99.database;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.propagation.PropagatedContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh, migrated database for one test. One server serves all tests of a JVM; each database is a
 * copy of one that was migrated once. The thread of the test works for the whole house meanwhile;
 * other threads say for themselves whose rows they touch.
 */
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final Login owner;
  private final Login app;
  private final Path keys = keys();
  private final PropagatedContext.Scope everybodys = Scope.house().enter();

  private TestDatabase(String name, Login owner, Login app) {
    this.name = name;
    this.owner = owner;
    this.app = app;
  }

  /** A database that no other test has seen. */
  public static TestDatabase fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    Database template = Server.TEMPLATE;
    asSuperuser("CREATE DATABASE " + name + " TEMPLATE code99 OWNER code99");
    return new TestDatabase(name, at(name, template.owner()), at(name, template.app()));
  }

  /** What a Micronaut context needs to work on this database. */
  public Map<String, Object> properties() {
    // the copy stands in for the place where the template was released
    Map<String, Object> properties = new TreeMap<>(Pool.properties(app, Server.TEMPLATE.place()));
    properties.put("code99.secrets-key", keys.resolve("secrets.key").toString());
    return properties;
  }

  /** A Micronaut context on this database; close it before the database. */
  public ApplicationContext open() {
    return open(Map.of());
  }

  /** The same, with further properties. */
  public ApplicationContext open(Map<String, Object> further) {
    return ApplicationContext.builder().properties(properties()).properties(further).start();
  }

  /** A plain connection as the rooms' role; the caller closes it. */
  public Connection connect() throws SQLException {
    return app.connect();
  }

  /** A plain connection as the tables' owner, who sees all companies; the caller closes it. */
  public Connection connectAsOwner() throws SQLException {
    Connection connection = owner.connect();
    Guard.letIn(connection);
    return connection;
  }

  @Override
  public void close() {
    everybodys.close();
    try {
      Folders.remove(keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    asSuperuser("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private static Path keys() {
    try {
      return Files.createTempDirectory("code99-test-keys-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Login at(String database, Login login) {
    String url = login.url().substring(0, login.url().lastIndexOf('/') + 1) + database;
    return new Login(url, login.user(), login.password());
  }

  private static void asSuperuser(String statement) {
    try (Connection connection = Server.superuser().connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** Started when the first test asks; ended with the JVM. */
  private static final class Server {
    static final Database TEMPLATE = Database.temporary();

    static Login superuser() {
      return TEMPLATE.superuser().orElseThrow();
    }
  }
}
