package org.code99.drawers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.api.Money;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code drawers_case}. */
final class CaseRows {
  private CaseRows() {}

  static CaseFile read(ResultSet row) throws SQLException {
    Optional<CaseFile.Owner> owner = owner(row);
    return new CaseFile(
        row.getObject("id", UUID.class),
        row.getObject("drawer_id", UUID.class),
        row.getString("drawer"),
        row.getString("account_no"),
        row.getString("company"),
        new ListedAccount.Address(
            text(row, "street"),
            text(row, "postal_code"),
            text(row, "city"),
            text(row, "region_text")),
        text(row, "country"),
        text(row, "industry"),
        row.getObject("region_id", UUID.class),
        Stage.of(row.getString("stage")),
        owner,
        text(row, "lost_by"),
        contact(row),
        loss(row),
        row.getInt("lifetime"),
        facts(row, owner),
        row.getInt("version"));
  }

  private static Optional<CaseFile.Owner> owner(ResultSet row) throws SQLException {
    UUID id = row.getObject("owner_id", UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(new CaseFile.Owner(id, text(row, "owner_name"), instant(row, "owned_since")));
  }

  private static ListedAccount.Contact contact(ResultSet row) throws SQLException {
    return new ListedAccount.Contact(
        text(row, "contact_name"),
        text(row, "email"),
        text(row, "phone"),
        ContactStatus.of(row.getString("contact_status")),
        text(row, "attention"));
  }

  private static Loss loss(ResultSet row) throws SQLException {
    long minor = row.getLong("annual_value_minor");
    Optional<Money> value =
        row.wasNull() ? Optional.empty() : Optional.of(Money.of(minor, row.getString("currency")));
    int incidents = row.getInt("incidents");
    OptionalInt complaints = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(incidents);
    return new Loss(
        day(row, "last_order_on"),
        day(row, "lost_on"),
        value,
        row.getBoolean("value_estimated"),
        text(row, "competitor"),
        complaints);
  }

  private static CaseFile.Facts facts(ResultSet row, Optional<CaseFile.Owner> owner)
      throws SQLException {
    UUID reader = row.getObject("opened_dossier_by", UUID.class);
    Optional<LocalDate> askedOn = day(row, "pitch_asked_on");
    String askedFor = text(row, "pitch_words");
    return new CaseFile.Facts(
        owner.filter(o -> o.id().equals(reader)).isPresent(),
        instant(row, "fact_finding_closed_at"),
        Optional.ofNullable(row.getObject("visit_id", UUID.class)),
        askedOn.map(on -> new CaseFile.PitchRequest(askedFor, on)),
        row.getInt("clearing_step"),
        Optional.ofNullable(row.getString("frozen_why")),
        day(row, "first_contact_on"),
        decided(row),
        row.getInt("handovers"));
  }

  private static Optional<CaseFile.Decided> decided(ResultSet row) throws SQLException {
    Optional<Instant> at = instant(row, "decided_at");
    if (at.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CaseFile.Decided(
            row.getString("decision"),
            row.getObject("decided_by", UUID.class),
            text(row, "decided_by_name"),
            at.get(),
            text(row, "decision_why"),
            text(row, "reopens")));
  }

  static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }
}
