package org.code99.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what an archive holds. */
final class Checksum {

  private Checksum() {}

  static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static String of(InputStream in) throws IOException {
    DigestInputStream read = new DigestInputStream(in, begun());
    read.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(read.getMessageDigest().digest());
  }
}
