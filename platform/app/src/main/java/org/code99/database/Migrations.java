package org.code99.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeLogParameters;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the tables up to date, as their owner. */
final class Migrations {
  private static final String ROOT = "db/changelog.yaml";

  /** Its own notes are not the rooms' tables, and not the application's business. */
  private static final String SCHEMA = "migrations";

  /**
   * Held until the connection ends, however it ends; Liquibase's own lock outlives a killed run.
   */
  private static final String ALONE =
      "SELECT pg_advisory_lock(hashtext('code99'), hashtext('migrations'))";

  private static final String FORGET_THE_KILLED =
      """
      CREATE SCHEMA IF NOT EXISTS migrations;
      DO $$
      BEGIN
        IF to_regclass('migrations.databasechangeloglock') IS NOT NULL THEN
          UPDATE migrations.databasechangeloglock SET locked = false;
        END IF;
      END
      $$
      """;

  // held, because the logging framework forgets the level of a logger that nobody holds
  private static final Logger LOG = Logger.getLogger("liquibase");

  static {
    LOG.setLevel(Level.WARNING);
  }

  private Migrations() {}

  static void run(Connection owner) throws SQLException {
    try (Statement sql = owner.createStatement()) {
      sql.execute(ALONE);
      sql.execute(FORGET_THE_KILLED);
    }
    Map<String, Object> scope =
        Map.of(
            Scope.Attr.ui.name(), new LoggerUIService(),
            Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor(),
            AnalyticsArgs.ENABLED.getKey(), false);
    try {
      Scope.child(scope, () -> update(owner));
    } catch (Exception e) {
      throw new DatabaseProblem("The database could not be brought up to date: " + Reason.of(e), e);
    }
  }

  /** Every change that this program knows of, in the order of their names. */
  static List<String> changes() {
    ResourceAccessor resources = new ClassLoaderResourceAccessor();
    try {
      return ChangeLogParserFactory.getInstance()
          .getParser(ROOT, resources)
          .parse(ROOT, new ChangeLogParameters(), resources)
          .getChangeSets()
          .stream()
          .map(change -> change.getAuthor() + ":" + change.getId())
          .sorted()
          .toList();
    } catch (LiquibaseException e) {
      throw new DatabaseProblem("The program's own tables cannot be read: " + Reason.of(e), e);
    }
  }

  private static void update(Connection owner) throws Exception {
    var database =
        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
    database.setLiquibaseSchemaName(SCHEMA);
    new CommandScope(UpdateCommandStep.COMMAND_NAME)
        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, ROOT)
        .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
        .execute();
  }
}
