package org.code99.watch;

/**
 * A kind of signals that a source declared.
 *
 * @param label what people read
 * @param source which source has it
 */
public record DeclaredKind(Tripwire.Kind kind, String label, String source) {}
