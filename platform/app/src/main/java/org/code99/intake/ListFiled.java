package org.code99.intake;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A list came into a drawer, or was taken back. Published by whoever files from a page or the API,
 * once per list and inside its transaction; a listener that fails rolls all of it back.
 *
 * @param asOf the business day
 */
public record ListFiled(UUID company, UUID importId, LocalDate asOf) {}
