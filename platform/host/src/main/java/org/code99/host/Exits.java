package org.code99.host;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Finds the classes of a jar that can end the process they run in, by a call or by a method
 * reference. What is reached by reflection only is not seen by anybody.
 */
final class Exits {
  private static final Set<String> ENDINGS =
      Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");
  private static final int NAMED = 5;

  private Exits() {}

  /** Why the jar may not run in the house's own process; empty when nothing was seen. */
  static List<String> in(OpenedJar jar) throws IOException {
    List<String> found = new ArrayList<>();
    for (String name : jar.names()) {
      if (name.endsWith(".class") && found.size() < NAMED) {
        byte[] bytes = jar.read(name).orElseThrow();
        if (mayEnd(bytes)) {
          found.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
        }
      }
    }
    return found.isEmpty()
        ? List.of()
        : List.of(
            "it ends the process that it runs in ("
                + String.join(", ", found)
                + "): let it run apart");
  }

  private static boolean mayEnd(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    return (raw.contains("exit") || raw.contains("halt")) && ends(bytes);
  }

  private static boolean ends(byte[] bytes) {
    try {
      return StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
          .anyMatch(entry ->
              entry instanceof MemberRefEntry member
                  && ENDINGS.contains(
                      member.owner().asInternalName() + "." + member.name().stringValue()));
    } catch (IllegalArgumentException e) {
      return false; // no class that this Java can load
    }
  }
}
