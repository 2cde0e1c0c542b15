package org.code99.api;

import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Extension point: carries parcels out of the house. It is <b>effectful</b>.
 *
 * <p>The core decides what may leave and hands over parcels that it has cleared and whose dispatch
 * is already written down; a channel decides nothing. It answers for each parcel: accepted, refused
 * for good, or try later - which promises that nothing left. No answer, an exception or a passed
 * deadline means that nobody knows: such a parcel counts as sent and is not handed over again,
 * unless the channel is {@linkplain DeliveryPromise#IDEMPOTENT idempotent}.
 */
public interface OutreachChannel extends ExtensionPoint {
  /** What it carries, how many at once, and what it promises. */
  ChannelProfile profile(Settings settings);

  /** Exactly one receipt for each parcel, in any order. */
  List<Receipt> deliver(Consignment consignment);
}
