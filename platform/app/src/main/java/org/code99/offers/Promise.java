package org.code99.offers;

import java.time.Instant;
import org.code99.api.Money;

/**
 * Something of the shelf that was promised to a customer.
 *
 * @param lifetime the relationship that it is to begin
 * @param kind of the thing
 * @param name of the thing, in English
 * @param words what exactly; may be empty
 * @param cost what it costs us until the end of the first year
 * @param by who promised it, by name
 */
public record Promise(
    int lifetime,
    ShelfItem.Kind kind,
    String name,
    String words,
    Money cost,
    String by,
    Instant at) {}
