package org.code99.outreach;

import java.util.Optional;
import java.util.Set;
import org.code99.drawers.Stage;
import org.code99.regions.Rule;

/**
 * What is stored of a file that a gate asks for; a fact that nobody told is not so.
 *
 * @param withdrawn whether its import was taken back
 * @param ownerBarred whether its owner may not contact these people any more
 * @param frozen why selling is frozen, if it is
 * @param dossierRead whether its present owner opened the dossier
 * @param planned whether there is a game plan that holds
 * @param quieter whether that plan chose a quieter approach than the region's own
 * @param factFindingClosed whether somebody has listened
 * @param answered whether a person of theirs answered what we sent
 * @param askedFor what they asked to be offered, in their words
 * @param passed the rules that a manager went past for this file
 */
record FileState(
    Stage stage,
    boolean withdrawn,
    boolean ownerBarred,
    Optional<String> frozen,
    boolean dossierRead,
    boolean planned,
    boolean quieter,
    boolean factFindingClosed,
    boolean answered,
    Optional<String> askedFor,
    Set<Rule> passed) {
  FileState {
    passed = Set.copyOf(passed);
  }
}
