package org.code99.host;

/**
 * How far a house trusts a jar. A level says whose the jar is, never that it is harmless: Java has
 * no sandbox.
 */
public enum TrustLevel {
  /** It came with this program, byte for byte. */
  BUILT_IN,
  /** It is signed with the key of a publisher whom the house trusts. */
  TRUSTED,
  /** Somebody of the house answers for these very bytes. */
  PINNED,
  /** Nobody signed it, or somebody whom the house does not know. */
  UNTRUSTED,
  /** It has a signature that does not fit it. */
  TAMPERED
}
