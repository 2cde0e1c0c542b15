package org.code99.plugin.letter;

import java.util.Set;
import org.code99.testkit.JarContract;

final class JarTest extends JarContract {
  @Override
  protected Set<String> editableWordings() {
    return Set.of("opening", "no-reason", "meeting", "closing");
  }
}
