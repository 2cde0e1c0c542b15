package org.code99.outreach;

import jakarta.inject.Singleton;
import java.util.List;
import org.code99.offers.PriceTalk;
import org.code99.regions.ReadsWording;

/** What a first piece may not say, no region may write into its letters (S35, S42). */
@Singleton
class SettingsWording implements ReadsWording {
  @Override
  public List<String> objections(String sentence) {
    return PriceTalk.in(sentence).stream()
        .map(String::strip)
        .distinct()
        .map(talk ->
            "it speaks of '%s', and no letter talks of prices before anybody has listened"
                .formatted(talk))
        .toList();
  }
}
