package org.code99.drawers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody does next.
 *
 * @param file that it is about, if it is about one
 * @param company of that file as the drawer names it; empty without a file
 * @param owner who does it; empty when the managers of the region do
 * @param ownerName empty when the managers do
 * @param kind such as {@code call} or {@code decide}: which room made it
 * @param sentence what to do
 * @param dueOn business day in the region
 * @param done whether somebody did it
 */
public record Task(
    UUID id,
    Optional<UUID> file,
    String company,
    UUID region,
    Optional<UUID> owner,
    String ownerName,
    String kind,
    String sentence,
    LocalDate dueOn,
    boolean done) {}
