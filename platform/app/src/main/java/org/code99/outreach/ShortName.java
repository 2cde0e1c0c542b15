package org.code99.outreach;

/**
 * The name of an approach as lists carry it: {@code org.code99.approach-letter} is {@code letter}.
 */
final class ShortName {
  private ShortName() {}

  static String of(String extensionId) {
    return extensionId.substring(extensionId.lastIndexOf('.') + 1).replaceFirst("^approach-", "");
  }
}
