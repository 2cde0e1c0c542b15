package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.code99.PluginJars;
import org.code99.api.FixStatus;
import org.code99.api.Money;
import org.code99.api.OutreachApproach;
import org.code99.database.Ids;
import org.code99.database.TestDatabase;
import org.code99.host.Change;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.offers.Offers;
import org.code99.offers.ShelfGift;
import org.code99.regions.Choice;
import org.code99.regions.Company;
import org.code99.regions.Extensions;
import org.code99.regions.MapOrder;
import org.code99.regions.Regions;
import org.jspecify.annotations.Nullable;

/**
 * A company with a region above and one below, a shelf with one gift, a lesson learnt, and files as
 * a test lays them: rooms, plugin host and database are the real ones.
 */
final class WaveBench implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2025, 12, 31);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-31T09:00:00Z"), ZoneOffset.UTC);

  private final TestDatabase database = TestDatabase.fresh();
  private final PluginHost host;
  private final ApplicationContext rooms;
  private final PluginJars jars;
  private final Company company;
  private final List<KitToPack> kits = new ArrayList<>();
  private final List<UUID> listed = new ArrayList<>();
  private int files;

  WaveBench(Path folder) throws SQLException {
    jars = new PluginJars(folder);
    host = PluginHost.open(HostSettings.of(folder.resolve("shelf")));
    rooms = ApplicationContext.builder().properties(database.properties()).build();
    rooms.registerSingleton(PluginHost.class, host);
    rooms.registerSingleton(Clock.class, CLOCK);
    rooms.registerSingleton(Ids.class, new Ids(CLOCK, new Random(99)));
    rooms.start();
    company = door(Regions.class).found(nordstern());
    door(Regions.class)
        .draw(
            company.id(),
            List.of(
                new MapOrder(
                    "south",
                    "The south",
                    Optional.empty(),
                    Optional.of("en"),
                    Optional.empty(),
                    OptionalLong.of(40_00),
                    List.of(),
                    List.of())));
    ShelfGift notebook =
        new ShelfGift("notebook", Map.of("en", "a notebook"), Money.of(9_50, "EUR"));
    assertEquals(List.of(), door(Offers.class).shelve(company.id(), notebook));
    assertEquals(
        List.of(),
        door(Lessons.class)
            .note(company.id(), lesson("late-delivery", FixStatus.FIXED), "Ada", DAY));
    assertEquals(
        List.of(),
        door(Lessons.class)
            .note(company.id(), lesson("lost-order", FixStatus.PLANNED), "Ada", DAY));
    reason("late-delivery", "our-fault", "{professional,fun}");
    reason("lost-order", "our-fault", "{professional,fun}");
    for (String quiet : List.of("stolen", "price", "personalities", "their-change")) {
      reason(quiet, quiet, "{professional}");
    }
  }

  private static Company nordstern() {
    return new Company(
        new UUID(0, 0),
        "Nordstern Werkzeuge GmbH",
        List.of("Hafenstraße 12", "20457 Hamburg"),
        "DE",
        "+49 40 1",
        "hello@nordstern.example",
        "Hamburg",
        "99",
        "EUR",
        Optional.empty());
  }

  private static Lesson lesson(String cause, FixStatus status) {
    return new Lesson(
        cause,
        "Logistics",
        status,
        DAY.minusMonths(6),
        "Delivery report of November",
        Map.of("en", "What was " + cause + " is mended now."));
  }

  <T> T door(Class<T> room) {
    return rooms.getBean(room);
  }

  /**
   * Opens the jar of an approach of these members, and binds it to the company or to the region
   * below.
   */
  void approach(String name, boolean below, String members) {
    String id = pluginId(name);
    Change installed = host.install(jars.approach(id, members));
    assertInstanceOf(Change.Done.class, installed, installed.toString());
    Change enabled = host.enable(id);
    assertInstanceOf(Change.Done.class, enabled, enabled.toString());
    choose(id, below);
  }

  private static String pluginId(String name) {
    return "org.test." + name;
  }

  private void choose(String id, boolean below) {
    Choice choice =
        new Choice(
            below ? south() : company.id(),
            OutreachApproach.class.getSimpleName(),
            "",
            id,
            Map.of(),
            DAY,
            "Ada",
            "");
    assertEquals(List.of(), door(Regions.class).choose(company.id(), choice));
  }

  private UUID south() {
    return door(Regions.class).tree(company.id()).regions().stream()
        .filter(region -> region.code().equals("south"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** The newest file was won back and lost once more, and nobody has said why. */
  void lostAgain() throws SQLException {
    run(
        """
        INSERT INTO drawers_episode (id, company_id, file_id, lifetime, import_id, value_estimated, incidents)
        VALUES (?, ?, ?, 2, ?, false, 0)
        """,
        new UUID(2, files),
        company.id(),
        new UUID(1, files),
        new UUID(2, files));
  }

  /** Lays a file into the region below, to be visited, lost for reasons the customer told. */
  void file(Case file) throws SQLException {
    UUID id = new UUID(1, ++files);
    listed.add(id);
    run(
        """
        INSERT INTO drawers_file (id, company_id, drawer_id, opened_by, opened_row, account_no, company, street,
          postal_code, city, country, industry, region_id, owner_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        company.id(),
        id,
        id,
        files,
        file.accountNo,
        file.company,
        file.street,
        file.postalCode,
        file.city,
        file.country,
        file.industry,
        south(),
        file.signer);
    run(
        "INSERT INTO drawers_contact (file_id, company_id, name, email, phone, status) VALUES (?, ?, ?, ?, ?, ?)",
        id,
        company.id(),
        file.person.orElse(null),
        file.email,
        file.phone,
        file.buyer.code());
    run(
        """
        INSERT INTO drawers_episode (id, company_id, file_id, lifetime, import_id, value_estimated, incidents)
        VALUES (?, ?, ?, 1, ?, false, ?)
        """,
        id,
        company.id(),
        id,
        id,
        file.records.size());
    for (String note : file.notes) {
      run(
          """
          INSERT INTO drawers_words (episode_id, voice, ordinal, company_id, import_id, text)
          VALUES (?, 'rep', ?, ?, ?, ?)
          """,
          id,
          file.notes.indexOf(note) + 1,
          company.id(),
          id,
          note);
    }
    for (String code : file.customerSays) {
      run(
          """
          INSERT INTO drawers_words (episode_id, voice, ordinal, company_id, import_id, text)
          VALUES (?, 'customer', ?, ?, ?, ?)
          """,
          id,
          file.customerSays.indexOf(code) + 1,
          company.id(),
          id,
          "It was your %s.".formatted(code));
    }
    run(
        """
        INSERT INTO drawers_words (episode_id, voice, ordinal, company_id, import_id, text, source_code)
        VALUES (?, 'rep', 99, ?, ?, 'late', 'LATE')
        """,
        id,
        company.id(),
        id);
    for (String code : file.codes) {
      run(
          """
          INSERT INTO reasons_reading (episode_id, voice, rank, company_id, code, confidence, words, given_by)
          VALUES (?, ?, ?, ?, ?, 90, ?, 'test')
          """,
          id,
          file.customerSays.contains(code) ? 2 : 1,
          file.codes.indexOf(code) + 1,
          company.id(),
          code,
          words(file, code));
    }
    for (String code : file.denied) {
      run(
          "INSERT INTO reasons_denied (episode_id, voice, company_id, code) VALUES (?, 2, ?, ?)",
          id,
          company.id(),
          code);
    }
    run(
        """
        INSERT INTO triage_score (file_id, company_id, episode_id, points, currency, lines, decision, because,
          never_fun, scored_by, settings_hash, seed, as_of)
        VALUES (?, ?, ?, 50, 'EUR', '', 'visit', '', ?, '', '', 0, ?)
        """,
        id,
        company.id(),
        id,
        file.neverFun,
        DAY);
  }

  private static String words(Case file, String code) {
    if (file.customerSays.contains(code)) {
      return code;
    }
    return file.recorded.contains(code) ? "late · LATE" : "late";
  }

  private void reason(String code, String lossClass, String tones) throws SQLException {
    run(
        """
        INSERT INTO reasons_code (company_id, code, taxonomy, labels, side, can_change, we_control_it, loss_class,
          allowed_tones, shown_by, severity)
        VALUES (?, ?, 'test', jsonb_build_object('en', ?::text), 'ours', true, true, ?, ?::text[],
          '{incident,customer-voice}', 50)
        """,
        company.id(),
        code,
        code,
        lossClass,
        tones);
  }

  /** Composes all files into a folder. */
  WaveReport compose(Path out) throws IOException {
    Files.createDirectories(out);
    kits.clear();
    return door(Outreach.class)
        .compose(
            new WaveOrder(
                company.id(), DAY, 99, listed::forEach, false, 0, out, kits::add, done -> {}));
  }

  List<KitToPack> kits() {
    return List.copyOf(kits);
  }

  /** How often a plugin failed. */
  int failures(String plugin) {
    Extensions.@Nullable Failures failures =
        door(Extensions.class).failures().get(pluginId(plugin));
    return failures == null ? 0 : failures.count();
  }

  String firstFailure(String plugin) {
    return Objects.requireNonNull(door(Extensions.class).failures().get(pluginId(plugin))).first();
  }

  Suggestions suggestions() {
    return door(Outreach.class).suggestions(company.id(), DAY);
  }

  UUID region() {
    return south();
  }

  /** What became of each file: account, kind, approach, why. */
  List<String> outcome() throws SQLException {
    try (Connection owner = database.connectAsOwner();
        Statement sql = owner.createStatement();
        var rows =
            sql.executeQuery(
                """
                SELECT concat_ws(' | ', f.account_no, p.kind, p.approach, p.because)
                FROM outreach_piece p JOIN drawers_file f ON f.id = p.file_id ORDER BY f.opened_row
                """)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }

  /** The words of a printed document, a page each. */
  static List<String> pages(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    }
  }

  private void run(String statement, @Nullable Object... arguments) throws SQLException {
    try (Connection owner = database.connectAsOwner();
        PreparedStatement sql = owner.prepareStatement(statement)) {
      for (int i = 0; i < arguments.length; i++) {
        sql.setObject(i + 1, arguments[i]);
      }
      sql.executeUpdate();
    }
  }

  @Override
  public void close() {
    rooms.close();
    host.close();
    database.close();
  }
}
