package org.code99.plugin.taxonomy;

import java.util.List;

/**
 * What a code of another system says.
 *
 * @param reason what it means when nothing else is known
 * @param mayMean what else it may mean when the text says so
 */
record CodeMeaning(String reason, List<String> mayMean) {
  CodeMeaning {
    mayMean = List.copyOf(mayMean);
  }

  boolean saysNothing() {
    return reason.equals(Catalogue.UNKNOWN);
  }

  boolean covers(String reasonCode) {
    return reason.equals(reasonCode) || mayMean.contains(reasonCode);
  }
}
