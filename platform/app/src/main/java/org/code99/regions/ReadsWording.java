package org.code99.regions;

import java.util.List;

/**
 * Says what may not stand in a letter, before a region words it so: a port for later rooms, which
 * this one does not know.
 */
@FunctionalInterface
public interface ReadsWording {
  /** What is wrong with a sentence; nothing when it may go out. */
  List<String> objections(String sentence);
}
