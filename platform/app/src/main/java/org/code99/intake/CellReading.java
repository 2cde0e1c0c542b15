package org.code99.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a cell was read as.
 *
 * @param value null when it is not known
 * @param remark null when there is nothing to say
 */
record CellReading<T>(@Nullable T value, @Nullable String remark) {
  static <T> CellReading<T> plain(T value) {
    return new CellReading<>(value, null);
  }

  static <T> CellReading<T> odd(T value, String remark) {
    return new CellReading<>(value, remark);
  }

  static <T> CellReading<T> unknown(String remark) {
    return new CellReading<>(null, remark);
  }

  static <T> CellReading<T> empty() {
    return new CellReading<>(null, null);
  }
}
