package org.code99.regions;

/**
 * Says what a switch would do to what a room keeps, before it is made: a port for later rooms,
 * which this one does not know. It is asked within a transaction and writes nothing.
 */
public interface Rehearses {
  /** Whether it has something to say of a point, named as in {@link Swap#point}. */
  boolean concerns(String point);

  /** What it has to say. */
  Rehearsed rehearse(Swap swap);
}
