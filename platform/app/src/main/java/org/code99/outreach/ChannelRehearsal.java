package org.code99.outreach;

import jakarta.inject.Singleton;
import org.code99.regions.Rehearsed;
import org.code99.regions.Rehearses;
import org.code99.regions.Swap;

/**
 * Another channel: what is under way by its medium. A channel is not tried: what it does is real.
 */
@Singleton
class ChannelRehearsal implements Rehearses {
  private static final String CHANNEL = "OutreachChannel-";

  private final UnderWay underWay;

  ChannelRehearsal(UnderWay underWay) {
    this.underWay = underWay;
  }

  @Override
  public boolean concerns(String point) {
    return point.startsWith(CHANNEL);
  }

  @Override
  public Rehearsed rehearse(Swap swap) {
    return Rehearsed.begun(
        underWay.handedOver(
            swap.company(), swap.regions(), swap.point().substring(CHANNEL.length())));
  }
}
