package org.code99.host;

/**
 * What to ask an extension: {@code strategy -> strategy.score(batch)}. It runs on one of the host's
 * threads, or on the caller's where the plugin runs apart, and must not keep the extension.
 *
 * @param <P> the point, or what an extension has beside it
 * @param <R> the answer: records of the API, values of the JDK, or lists of them
 */
@FunctionalInterface
public interface Use<P, R> {
  /** Asks. */
  R ask(P extension);
}
