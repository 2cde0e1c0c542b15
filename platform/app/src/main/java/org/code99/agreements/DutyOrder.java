package org.code99.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as a program tells it.
 *
 * @param side whose it is; ours when left out
 * @param owner the name of who sees to it
 */
record DutyOrder(
    Duty.@Nullable Side side,
    @Nullable String what,
    @Nullable String owner,
    @Nullable LocalDate due) {
  Duty duty() {
    return new Duty(
        side == null ? Duty.Side.OURS : side,
        what == null ? "" : what.strip(),
        Optional.empty(),
        owner == null ? "" : owner.strip(),
        due == null ? Duty.NO_DAY : due,
        Duty.USUAL_WARNING);
  }
}
