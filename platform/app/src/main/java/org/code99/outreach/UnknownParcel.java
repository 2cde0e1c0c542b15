package org.code99.outreach;

import java.util.UUID;

/**
 * A parcel of which nobody knows whether it left. It counts as sent until a person says otherwise.
 *
 * @param company to whom it goes
 * @param medium by which it went, if it did
 * @param because why nobody knows
 */
public record UnknownParcel(
    UUID id, UUID wave, UUID file, String company, String owner, String medium, String because) {}
