package org.code99.scoreboard;

import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;

/**
 * A customer's own words about a loss.
 *
 * @param saidBy empty when nobody is named
 * @param value what a year with them was worth
 */
public record Quote(
    UUID file,
    String accountNo,
    String customer,
    String saidBy,
    String text,
    Optional<Money> value) {}
