package org.code99.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

/** One link of a chain, without its hash: what the hash is made of. */
record Entry(long ordinal, Instant at, String actor, String action, String subject, String detail) {

  static Entry of(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("ordinal"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"));
  }

  /**
   * The hash of this entry behind that one. Each part is told with its length, so that no two
   * entries read alike.
   */
  String hash(String before) {
    StringBuilder line = new StringBuilder();
    for (String part :
        List.of(before, Long.toString(ordinal), at.toString(), actor, action, subject, detail)) {
      line.append(part.length()).append(':').append(part);
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(line.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
