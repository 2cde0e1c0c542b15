package org.code99.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * What an archive holds.
 *
 * @param format of the archive itself
 * @param madeAt when, an instant in UTC
 * @param changes every change of the schema that was made, in the order of their names: the version
 *     of the tables
 * @param tables each once
 * @param plugins the jars
 */
record Manifest(
    int format, String madeAt, List<String> changes, List<Table> tables, List<Jar> plugins) {
  static final String ENTRY = "manifest.json";
  static final int FORMAT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  Manifest {
    changes = List.copyOf(changes);
    tables = List.copyOf(tables);
    plugins = List.copyOf(plugins);
  }

  /** A table's rows, as COPY writes them. */
  record Table(String name, List<String> columns, long rows, String sha256) {
    Table {
      columns = List.copyOf(columns);
    }

    String entry() {
      return "tables/" + name + ".copy";
    }
  }

  /** A plugin. */
  record Jar(String name, String sha256) {
    String entry() {
      return "plugins/" + name;
    }
  }

  byte[] json() throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  static Manifest read(byte[] json) throws IOException {
    return JSON.readValue(json, Manifest.class);
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
