package org.code99.host;

import java.util.List;
import java.util.Set;

/**
 * What a plugin sees of this process: the JDK's platform classes, and exactly these of ours. No
 * resource of the application is visible, so no service of it is found by accident.
 */
final class AllowList extends ClassLoader {
  private static final List<String> PACKAGES =
      List.of("org.code99.api.", "org.slf4j.", "org.jspecify.annotations.");
  private static final Set<String> CLASSES =
      Set.of("org.pf4j.Extension", "org.pf4j.ExtensionPoint");

  private final ClassLoader application = AllowList.class.getClassLoader();

  AllowList() {
    super("allow-list", ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (CLASSES.contains(name) || PACKAGES.stream().anyMatch(name::startsWith)) {
      return application.loadClass(name);
    }
    throw new ClassNotFoundException(name + " (a plugin sees the JDK and the extension API only)");
  }
}
