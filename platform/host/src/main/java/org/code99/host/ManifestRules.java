package org.code99.host;

import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/** What a manifest must say. */
final class ManifestRules {
  static final String ID = "Plugin-Id";
  static final String VERSION = "Plugin-Version";
  static final String REQUIRES = "Plugin-Requires";
  static final String PROVIDER = "Plugin-Provider";
  static final String LICENCE = "Plugin-License";
  static final String DESCRIPTION = "Plugin-Description";

  private static final String OTHER_API = "it requires the extension API in a version ";
  private static final Pattern REVERSE_DNS =
      Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+");
  private static final Pattern SEMANTIC =
      Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
  private static final VersionManager VERSIONS = new DefaultVersionManager();

  private ManifestRules() {}

  static String text(Attributes manifest, String name) {
    String value = manifest.getValue(name);
    return value == null ? "" : value.strip();
  }

  /** Whether a problem is that the API is of another version than the jar requires. */
  static boolean asksForAnotherApi(String problem) {
    return problem.startsWith(OTHER_API);
  }

  static List<String> problems(Attributes manifest) {
    List<String> problems = new ArrayList<>();
    identity(manifest, problems);
    requires(text(manifest, REQUIRES), problems);
    for (String name : List.of(PROVIDER, LICENCE)) {
      if (text(manifest, name).isEmpty()) {
        problems.add("its manifest has no " + name);
      }
    }
    if (!text(manifest, "Plugin-Class").isEmpty()) {
      problems.add("its manifest names a Plugin-Class: a plugin here consists of extensions only");
    }
    if (!text(manifest, "Plugin-Dependencies").isEmpty()) {
      problems.add(
          "its manifest names Plugin-Dependencies: pack what it needs into its own jar instead");
    }
    return problems;
  }

  private static void identity(Attributes manifest, List<String> problems) {
    String id = text(manifest, ID);
    if (id.isEmpty()) {
      problems.add("its manifest has no " + ID);
    } else if (!REVERSE_DNS.matcher(id).matches()) {
      problems.add(
          "its " + ID + " '" + id + "' is not in reverse DNS form such as com.example.my-plugin");
    }
    String version = text(manifest, VERSION);
    if (version.isEmpty()) {
      problems.add("its manifest has no " + VERSION);
    } else if (!SEMANTIC.matcher(version).matches()) {
      problems.add("its " + VERSION + " '" + version + "' is not a version such as 1.4.0");
    }
  }

  private static void requires(String range, List<String> problems) {
    String example = "such as >=1.0.0 & <2.0.0";
    if (range.isEmpty()) {
      problems.add("its manifest has no " + REQUIRES + ": a range of API versions " + example);
    } else if (SEMANTIC.matcher(range).matches()) {
      problems.add(
          "its " + REQUIRES + " '" + range + "' is a single version: write a range " + example);
    } else if (!understood(range)) {
      problems.add("its " + REQUIRES + " '" + range + "' is not a range of versions " + example);
    } else if (!fits(range)) {
      problems.add(
          OTHER_API
              + range
              + ", and this is "
              + ApiVersion.CURRENT
              + ": upgrade Code 99 or take a version of the plugin that fits");
    }
  }

  /** Whether this API is of the range; a range that nobody understands has none. */
  static boolean fits(String range) {
    return understood(range) && VERSIONS.checkVersionConstraint(ApiVersion.CURRENT, range);
  }

  private static boolean understood(String range) {
    try {
      VERSIONS.checkVersionConstraint(ApiVersion.CURRENT, range);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
