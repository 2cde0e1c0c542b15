/**
 * Starts and guards PostgreSQL, and brings its tables up to date.
 *
 * <p>The other rooms run in a Micronaut context that is started with {@link
 * org.code99.database.Database#properties()}. The idiom for them:
 *
 * <ul>
 *   <li>A package-private {@code @Singleton} takes a {@link java.sql.Connection} in its
 *       constructor. It is the connection of the current transaction, and is never closed by the
 *       room.
 *   <li>The room's door carries {@code @Transactional} of {@code
 *       io.micronaut.transaction.annotation} on its methods; outside a transaction the connection
 *       refuses to work.
 *   <li>For lists, {@code connection.unwrap(PGConnection.class).getCopyAPI()} is PostgreSQL's
 *       {@code COPY} within the same transaction.
 *   <li>For single rows, a package-private {@code @JdbcRepository(dialect = POSTGRES)} interface
 *       over {@code @MappedEntity} records.
 *   <li>Tables come from {@code db/<room>/NNN-what.sql}, Liquibase formatted SQL with a rollback. A
 *       new table is open to the role {@code code99_app}; an append-only one revokes {@code UPDATE,
 *       DELETE} from it.
 * </ul>
 */
@NullMarked
package org.code99.database;

import org.jspecify.annotations.NullMarked;
