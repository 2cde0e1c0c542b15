package org.code99.commission;

import java.util.UUID;
import org.code99.api.Money;

/**
 * A file that might come back.
 *
 * @param key names it in the answer
 * @param region whose plan holds
 * @param expected the revenue of a second lifetime
 * @param owner who would win it; may be empty
 */
public record Prospect(String key, UUID region, Money expected, String owner) {}
