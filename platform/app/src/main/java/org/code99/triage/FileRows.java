package org.code99.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.code99.api.BuyerStatus;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.regions.ExchangeRates;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a file - one for each reason of its latest loss, the latest loss first -
 * together again.
 */
final class FileRows implements Sql.RowTaker {
  private final ExchangeRates rates;
  private final Consumer<FileToRank> taker;
  private @Nullable FileToRank current;

  FileRows(ExchangeRates rates, Consumer<FileToRank> taker) {
    this.rates = rates;
    this.taker = taker;
  }

  @Override
  public void take(ResultSet row) throws SQLException {
    FileToRank file = current;
    if (file == null || !file.file().equals(row.getObject("id", UUID.class))) {
      finish();
      file = read(row);
      current = file;
    }
    String code = row.getString("code");
    if (code != null && file.episode().equals(row.getObject("episode_id", UUID.class))) {
      file.reasons().add(new FileToRank.GivenReason(code, row.getInt("confidence")));
    }
  }

  /** Hands over the last file. */
  void finish() {
    if (current != null) {
      taker.accept(current);
      current = null;
    }
  }

  private FileToRank read(ResultSet row) throws SQLException {
    @Nullable Long minor = row.getObject("annual_value_minor", Long.class);
    Optional<Money> own =
        minor == null ? Optional.empty() : Optional.of(Money.of(minor, row.getString("currency")));
    return new FileToRank(
        row.getObject("id", UUID.class),
        row.getObject("region_id", UUID.class),
        row.getObject("episode_id", UUID.class),
        Optional.ofNullable(row.getObject("last_order_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("lost_on", LocalDate.class)),
        own.map(money -> rates.inBase(money).orElse(money)),
        row.getBoolean("value_estimated"),
        Optional.ofNullable(row.getString("competitor")),
        row.getInt("incidents"),
        BuyerStatus.of(row.getString("buyer")),
        List.of());
  }
}
