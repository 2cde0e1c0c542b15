package org.code99.drawers;

import java.util.UUID;

/**
 * A named drawer of lost accounts (S01).
 *
 * @param id its own
 * @param name unlike that of any other drawer of the company
 * @param marker what the company writes on its drawers
 * @param files that lie in it now
 */
public record Drawer(UUID id, String name, String marker, long files) {}
