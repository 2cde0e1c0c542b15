package org.code99.drawers;

import java.util.UUID;

/**
 * Where the case file of a lost account lies.
 *
 * @param id of the file
 * @param accountNo its key within the company
 * @param company whose file it is
 * @param drawer in which it lies now
 */
public record FilePlace(UUID id, String accountNo, String company, UUID drawer) {}
