package org.code99.web;

import io.micronaut.http.HttpRequest;

/** Whole addresses, for what is opened on another device. */
public final class Addresses {
  private Addresses() {}

  /** A path of ours as whoever asks would type it, by the name that they called us. */
  public static String of(HttpRequest<?> request, String path) {
    String host = request.getHeaders().get("Host");
    String name = host == null ? request.getServerName() : host;
    return (request.isSecure() ? "https://" : "http://") + name + path;
  }
}
