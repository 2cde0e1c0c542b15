package org.code99.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a database holds, as its catalogue says it. */
record Stored(Connection connection) {

  /** A table and the columns that it does not reckon by itself. */
  record Table(String name, List<String> columns) {
    Table {
      columns = List.copyOf(columns);
    }

    String copy(String direction) {
      return "COPY public.%s (%s) %s".formatted(name, String.join(", ", columns), direction);
    }
  }

  /** All tables of the rooms, in the order of their names. */
  List<Table> tables() throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                """
                SELECT quote_ident(c.relname),
                       array_agg(quote_ident(a.attname) ORDER BY a.attnum)
                  FROM pg_class c
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                       AND NOT a.attisdropped AND a.attgenerated = ''
                 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
                 GROUP BY c.relname ORDER BY c.relname
                """)) {
      while (row.next()) {
        tables.add(new Table(row.getString(1), List.of((String[]) row.getArray(2).getArray())));
      }
    }
    return tables;
  }

  /** Every change of the schema that was made, in the order of their names. */
  List<String> changes() throws SQLException {
    List<String> changes = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                """
                SELECT author || ':' || id FROM migrations.databasechangelog
                 ORDER BY author || ':' || id COLLATE "C"
                """)) {
      while (row.next()) {
        changes.add(row.getString(1));
      }
    }
    return changes;
  }

  /** Numbers that the database counts itself go on after the highest one. */
  void countOn() throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                """
                SELECT format('SELECT setval(%L, greatest(1, coalesce(max(%I), 1)), max(%I) IS NOT NULL) FROM public.%I',
                              pg_get_serial_sequence(format('public.%I', c.relname), a.attname),
                              a.attname, a.attname, c.relname)
                  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attidentity <> ''
                 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
                """)) {
      while (row.next()) {
        statements.add(row.getString(1));
      }
    }
    for (String statement : statements) {
      try (PreparedStatement sql = connection.prepareStatement(statement)) {
        sql.execute();
      }
    }
  }
}
