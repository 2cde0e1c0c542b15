package org.code99.api;

import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Extension point: how we ask a lost customer for a first appointment - with a letter, a dartboard,
 * a cake.
 *
 * <p><b>Pure</b>: the same input gives the same output. An approach writes; it never sends, and it
 * cannot skip what the core insists on: a mistake it names must be one of the brief's shown
 * mistakes, a change it claims one of the brief's proven fixes, a gift one of the brief's gifts,
 * and no block offers a product, a price or a condition to buy. A brief holds nothing that a rep or
 * a customer wrote, so nothing of it can slip out. A piece that breaks a rule is refused and the
 * plugin is named.
 */
public interface OutreachApproach extends ExtensionPoint {
  /** What the approach sounds like and makes. */
  ApproachProfile profile(Settings settings);

  /** Exactly one composition, or a refusal with its reason, for each brief, in any order. */
  List<Composition> compose(CompositionBatch batch);
}
