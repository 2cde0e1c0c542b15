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
 *   <li>Rows are read and written through {@link org.code99.database.Sql}, lists by its {@code
 *       COPY}; it tells PostgreSQL with every transaction whose rows the work may touch ({@link
 *       org.code99.database.Scope}).
 *   <li>Tables come from {@code db/<room>/NNN-what.sql}, Liquibase formatted SQL with a rollback. A
 *       new table is open to the role {@code code99_app}; an append-only one revokes {@code UPDATE,
 *       DELETE} from it; one that lists are copied into grants {@code INSERT} to {@code
 *       code99_filing}. A table with a {@code company_id} is guarded by itself, at every start.
 * </ul>
 */
@NullMarked
package org.code99.database;

import org.jspecify.annotations.NullMarked;
