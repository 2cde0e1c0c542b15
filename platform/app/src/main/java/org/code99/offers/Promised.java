package org.code99.offers;

import java.util.UUID;
import org.code99.people.Actor;

/** Something of the shelf was promised for a file. Published inside the transaction. */
public record Promised(Actor by, UUID file) {}
