package org.code99.database;

import java.util.Map;

/** How the rooms' Micronaut context reaches the database. */
final class Pool {
  private static final int CONNECTIONS = 8;

  private Pool() {}

  static Map<String, Object> properties(Login app, Place place) {
    return Map.ofEntries(
        Map.entry(Place.PROPERTY, place.words()),
        Map.entry("datasources.default.url", app.url()),
        Map.entry("datasources.default.username", app.user()),
        Map.entry("datasources.default.password", app.password()),
        Map.entry("datasources.default.driver-class-name", "org.postgresql.Driver"),
        Map.entry("datasources.default.db-type", "postgres"),
        Map.entry("datasources.default.dialect", "POSTGRES"),
        Map.entry("datasources.default.maximum-pool-size", CONNECTIONS),
        Map.entry("datasources.default.minimum-idle", 1),
        // the driver would otherwise put the machine's zone in place of the server's
        // and a filter that is not set is folded away only where the plan knows the arguments
        Map.entry(
            "datasources.default.connection-init-sql",
            "SET TIME ZONE 'UTC'; SET plan_cache_mode = force_custom_plan"),
        Map.entry("datasources.default.data-source-properties.reWriteBatchedInserts", "true"),
        Map.entry("datasources.default.data-source-properties.ApplicationName", "Code 99"));
  }
}
