package org.code99.triage;

import java.time.LocalDate;
import org.code99.api.Money;

/**
 * What a file has cost us on a day (S63).
 *
 * @param on business day in the region
 * @param minutes of our people's time, 0 or more
 * @param cost of travel, kits and the like, in the company's currency; 0 or more
 * @param what it was, may be empty
 */
public record Effort(LocalDate on, int minutes, Money cost, String what) {}
