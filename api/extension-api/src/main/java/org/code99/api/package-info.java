/**
 * What a plugin may rely on: six extension points and the records that travel through them.
 *
 * <p>Every record is immutable, copies the lists it is given and checks itself when it is made.
 * Coded values ({@link org.code99.api.Tone}, {@link org.code99.api.Medium}, ...) are records around
 * a lower-case code, never enums: a reader meets codes that are newer than itself and needs a path
 * for them. Plugins make their answers through the static factories, never through {@code new}, so
 * that a record may grow a component without breaking a compiled plugin.
 *
 * <p>No null crosses this package in either direction. Dates are business days in the region's
 * zone; money is minor units of an ISO 4217 currency.
 */
@NullMarked
package org.code99.api;

import org.jspecify.annotations.NullMarked;
