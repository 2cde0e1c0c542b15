package org.code99.regions;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A node of a company's tree. The root stands for the company itself. What is empty is inherited.
 *
 * @param id of the region
 * @param parent empty for the root
 * @param code unlike that of any other region of the company
 * @param name as people read it
 * @param language of its letters
 * @param window through which its addresses are read: {@code din-5008-b} or {@code us-10}
 * @param giftCeilingMinor what one piece may cost, in minor units of the company's currency
 * @param timeZone whose midnight ends a day there, such as {@code Europe/Berlin}
 * @param version another number after each change of it; a change may name the one it was made on
 */
public record Region(
    UUID id,
    Optional<UUID> parent,
    String code,
    String name,
    Optional<String> language,
    Optional<String> window,
    OptionalLong giftCeilingMinor,
    Optional<String> timeZone,
    long version) {}
