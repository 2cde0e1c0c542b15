package org.code99.api;

/**
 * What a code of another system means in a taxonomy.
 *
 * @param foreignCode as the other system writes it; compared without regard to case
 * @param reasonCode a reason of the taxonomy
 */
public record CodeMapping(String foreignCode, String reasonCode) {
  /** Checks that neither is blank. */
  public CodeMapping {
    Checks.text("the foreign code", foreignCode);
    Checks.code("loss reason", reasonCode);
  }

  /** The foreign code means this reason. */
  public static CodeMapping of(String foreignCode, String reasonCode) {
    return new CodeMapping(foreignCode, reasonCode);
  }
}
