package org.code99.commission;

import java.util.UUID;
import org.code99.api.Rate;

/** Somebody's part of a win. */
public record Share(UUID person, Rate part) {}
