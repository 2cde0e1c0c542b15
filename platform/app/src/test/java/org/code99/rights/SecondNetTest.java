package org.code99.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.propagation.PropagatedContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.code99.TestHouse;
import org.code99.database.DatabaseFailure;
import org.code99.database.Scope;
import org.code99.database.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The database itself keeps companies apart")
class SecondNetTest {
  /** The catalogue's word on which tables carry a company: a new one is in it by itself. */
  private static final String TABLES =
      """
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname
      """;

  private static final String VIEWS =
      """
      SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v' ORDER BY c.relname
      """;

  private Ground ground;
  private TestHouse house;
  private UUID ours;
  private UUID theirs;

  @BeforeEach
  void open(@TempDir Path folder) {
    ground = new Ground(folder);
    house = ground.house();
    ours = ground.places().getFirst().id("company");
    theirs = ground.places().getLast().id("company");
  }

  @AfterEach
  void leave() {
    ground.close();
  }

  @Test
  @DisplayName(
      "S05, S77: a query that forgot its company reads the rows of the one who asks, in every table and view")
  void readsOneCompany() {
    int full = 0;
    for (String table : house.ask(TABLES)) {
      assertEquals(List.of(), foreign(Scope.of(ours), table, ours), table);
      assertEquals(List.of(), foreign(Scope.of(theirs), table, theirs), table);
      full += house.ask("SELECT DISTINCT company_id FROM " + table).size() > 1 ? 1 : 0;
    }
    assertTrue(full > 15, "only " + full + " tables hold rows of both companies");
    for (String view : house.ask(VIEWS)) {
      assertEquals(List.of(), foreign(Scope.of(ours), view, ours), view);
    }
    assertEquals(
        List.of("Overthere AG"),
        read(Scope.of(theirs), "SELECT name FROM regions_company ORDER BY name"));
  }

  @Test
  @DisplayName("S77: nor does it change, remove or add a row of another company")
  void changesOneCompany() {
    for (String statement :
        List.of(
            "UPDATE drawers_file SET city = 'gone'",
            "UPDATE people_account SET failures = 9",
            "DELETE FROM people_token")) {
      assertTrue(Scope.of(ours).in(() -> house.run(statement)) > 0, statement);
    }
    assertEquals(
        List.of("0"),
        house.ask(
            "SELECT count(*) FROM drawers_file WHERE city = 'gone' AND company_id = '"
                + theirs
                + "'"));
    assertEquals(
        List.of("0"),
        house.ask(
            "SELECT count(*) FROM people_account WHERE failures = 9 AND company_id = '"
                + theirs
                + "'"));
    assertFalse(
        house.ask("SELECT id FROM people_token WHERE company_id = '" + theirs + "'").isEmpty());
    assertThrows(
        DatabaseFailure.class,
        () ->
            Scope.of(ours)
                .in(() ->
                    house.run(
                        "INSERT INTO drawers_drawer (id, company_id, name) VALUES (gen_random_uuid(), '"
                            + theirs
                            + "', 'Slipped in')")));
  }

  @Test
  @DisplayName("Without a scope there are no rows, and work that begins without one is told so")
  void noScopeNoRows() {
    for (String table : house.ask(TABLES)) {
      assertEquals("0", asApp("SELECT count(*) FROM " + table), table);
    }
    assertEquals("0", asApp("SELECT count(*) FROM regions_company"));
    PropagatedContext.empty()
        .propagate(() -> assertThrows(IllegalStateException.class, () -> house.run("SELECT 1")));
  }

  @Test
  @DisplayName("A new table without a policy is a hole, until the next start guards it")
  void newTables() {
    assertEquals(List.of(), house.ask("SELECT hole FROM code99_holes()"));
    house.tamper("CREATE TABLE later_thing (id uuid PRIMARY KEY, company_id uuid NOT NULL)");
    house.tamper("CREATE VIEW later_view AS SELECT * FROM later_thing");
    assertEquals(
        List.of(
            "the table later_thing has no policy that is forced",
            "the view later_view reads with the rights of its owner"),
        house.ask("SELECT hole FROM code99_holes() ORDER BY 1"));
    house.tamper("ALTER VIEW later_view SET (security_invoker = true)");
    house.tamper("SELECT code99_guard()");
    assertEquals(List.of(), house.ask("SELECT hole FROM code99_holes()"));
    house.tamper("GRANT SELECT ON later_thing TO code99_filing");
    assertEquals(
        List.of("the role code99_filing may do more with later_thing than add rows"),
        house.ask("SELECT hole FROM code99_holes()"));
  }

  /** On a connection of the application's role to which nobody told anything. */
  private String asApp(String query) {
    try (Connection app = house.database().connect();
        Statement sql = app.createStatement();
        var rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private List<String> foreign(Scope scope, String table, UUID company) {
    List<String> companies = read(scope, "SELECT DISTINCT company_id::text FROM " + table);
    return List.copyOf(
        new TreeSet<>(companies.stream().filter(one -> !one.equals(company.toString())).toList()));
  }

  private List<String> read(Scope scope, String query) {
    return scope.in(
        () -> house.inOneGo(() -> house.door(Sql.class).list(query, row -> row.getString(1))));
  }
}
