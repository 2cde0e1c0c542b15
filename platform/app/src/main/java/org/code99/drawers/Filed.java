package org.code99.drawers;

import java.util.UUID;

/**
 * Where a listed account went.
 *
 * @param file its case file
 * @param known there was a file already; what the list tells is compared with it
 */
public record Filed(UUID file, boolean known) {}
