package org.code99.host;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;
import java.lang.runtime.ObjectMethods;

/**
 * Makes the JDK forget the last record of a plugin. Whenever {@code equals} or {@code hashCode} of
 * a record is linked, the JDK adapts handles of its own to the record's type, and remembers the
 * last adapted one softly: with it the record's class and loader stay until memory is short.
 * Linking something of ours takes that place.
 */
final class LastRecord {
  /** Of a loader of its own: what the JDK's loaders can see is remembered in another place. */
  private static final Class<?> OURS =
      Proxy.newProxyInstance(
              new ClassLoader(null) {}, new Class<?>[] {Runnable.class}, (proxy, method, none) -> 0)
          .getClass();

  private LastRecord() {}

  /** No class of a plugin is the last one any more. */
  static void isOurs() {
    link("equals", MethodType.methodType(boolean.class, OURS, Object.class));
    link("hashCode", MethodType.methodType(int.class, OURS));
  }

  private static void link(String method, MethodType type) {
    try {
      ObjectMethods.bootstrap(
          MethodHandles.lookup(), method, type, OURS, "itself", MethodHandles.identity(OURS));
    } catch (Throwable e) { // as it is declared
      throw new LinkageError("the JDK does not link " + method, e);
    }
  }
}
