package org.code99.protection;

import java.util.UUID;

/** A finding in a note about a file. */
public record Noted(UUID file, Finding finding) {}
