package org.code99.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes lists of lost customers that look like real ones, for measuring: twenty columns, six rows
 * of a hundred with a fault. The same seed gives the same list.
 */
final class LostAccountRows {
  static final List<String> HEADINGS =
      List.of(
          "account_no",
          "company",
          "street",
          "postal_code",
          "city",
          "region",
          "country",
          "industry",
          "currency",
          "annual_revenue",
          "last_order_date",
          "lost_date",
          "loss_code",
          "loss_reason",
          "incidents_12m",
          "competitor",
          "contact_name",
          "email",
          "phone",
          "owner_rep");

  private static final int COMPANY = 1;
  private static final int REVENUE = 9;
  private static final int LAST_ORDER = 10;
  private static final int LOST = 11;
  private static final int REASON = 13;
  private static final int EMAIL = 17;
  private static final int PHONE = 18;
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final String[][] PLACES = {
    {"DE", "EUR", "+49", "Bayern", "Augsburg", "Lindenallee %d", "86%03d", "GmbH"},
    {"DE", "EUR", "+49", "Sachsen", "Zwickau", "Am Güterbahnhof %d", "08%03d", "AG"},
    {"FR", "EUR", "+33", "Normandie", "Évreux", "%d quai des Pêcheurs", "27%03d", "SARL"},
    {"GB", "GBP", "+44", "Yorkshire", "Leeds", "%d Weaver Lane", "LS1 %03d", "Ltd"},
    {"US", "USD", "+1", "Oregon", "Salem", "%d Orchard Drive", "97%03d", "Inc."},
    {"ES", "EUR", "+34", "Navarra", "Pamplona", "Avenida del Río %d", "31%03d", "S.L."},
    {"PL", "PLN", "+48", "Śląskie", "Gliwice", "ul. Kwiatowa %d", "44-%03d", "Sp. z o.o."},
    {"JP", "JPY", "+81", "京都府", "京都市", "四条通 %d", "600-8%03d", "株式会社"}
  };
  private static final String[] FIRST = {
    "Hanse", "Rhein", "Albatros", "Granit", "Lumière", "Kestrel", "Ámbar", "Bielik"
  };
  private static final String[] SECOND = {
    "bau", "papier", "tools", "optics", "fleet", "kitchen", "valves", "textile"
  };
  private static final String[] PEOPLE = {
    "Jörg Heller", "Amélie Fabre", "Ruth Barlow", "Inés Oteiza", "Zofia Wójcik", "Tom Alder"
  };
  private static final String[] REPS = {"M. Sand", "P. Quint", "R. Ilves", "S. Okoro"};
  private static final String[] RIVALS = {
    "", "Tessera AG", "Cheap & Near", "Halden, Ltd.", "own workshop"
  };
  private static final String[] TRADES = {
    "Crafts", "Wholesale", "Hotels", "Machinery", "Food, Drink", "Schools"
  };
  private static final String[][] LOSSES = {
    {"PRICE", "Our increase of %d percent was too much for them."},
    {"PRICE", "Angebot der Konkurrenz lag %d %% tiefer"},
    {"SERVICE", "Rang us %d times about the pump and nobody rang back."},
    {"DELIVERY", "Trois livraisons sur quatre avec %d jours de retard"},
    {"DELIVERY", "Pallets came %d days late, half of them broken"},
    {"BILLING", "Rechnung %d-mal falsch, am Ende gemahnt"},
    {"CONTACT", "Buyer went to another plant, %d months without a visit"},
    {"QUALITY", "%d faulty sets out of the last order"},
    {"CLOSED", "Plant shut for good after %d years"},
    {"UNKNOWN", "no entry %d"}
  };
  private static final String[] ENDINGS = {
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    " They were polite.",
    " Not before Q3 please.",
    " Ask for Ms. Rivers.",
    " File closed."
  };

  private final SplittableRandom random;
  private final List<String[]> recent = new ArrayList<>();

  private LostAccountRows(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Writes a list of so many rows. */
  static void write(Path file, int rows, long seed) throws IOException {
    write(file, 1, rows, seed);
  }

  /** The same with account numbers from this one on. */
  static void write(Path file, int first, int rows, long seed) throws IOException {
    LostAccountRows list = new LostAccountRows(seed);
    try (CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      out.writeRecord(HEADINGS);
      for (int row = first; row < first + rows; row++) {
        out.writeRecord(list.next(row));
      }
    }
  }

  private String[] next(int row) {
    String[] cells = account(row);
    if (random.nextInt(100) < 6) {
      return faulty(cells);
    }
    if (recent.size() < 500) {
      recent.add(cells);
    } else {
      recent.set(row % 500, cells);
    }
    return cells;
  }

  private String[] account(int row) {
    String[] place = pick(PLACES);
    String[] loss = pick(LOSSES);
    String core = pick(FIRST) + pick(SECOND) + " " + (1 + random.nextInt(9_999));
    String person = pick(PEOPLE);
    LocalDate lost = TODAY.minusDays(5 + random.nextInt(2_900));
    long euros = Math.round(2_000 * Math.pow(1_000, random.nextDouble() * random.nextDouble()));
    String host = ascii(core) + "." + place[0].toLowerCase(Locale.ROOT) + ".example";
    return new String[] {
      "K%08d".formatted(row),
      core + " " + place[7],
      place[5].formatted(1 + random.nextInt(180)),
      place[6].formatted(random.nextInt(1_000)),
      place[4],
      place[3],
      place[0],
      pick(TRADES),
      place[1],
      place[1].equals("JPY") ? euros * 160 + "" : euros + ".%02d".formatted(random.nextInt(100)),
      lost.minusDays(random.nextInt(240)).toString(),
      lost.toString(),
      random.nextInt(100) < 15 ? "" : loss[0],
      loss[1].formatted(2 + random.nextInt(9)) + pick(ENDINGS),
      String.valueOf(random.nextInt(9)),
      pick(RIVALS),
      person,
      ascii(person) + "@" + host,
      "%s %d %06d".formatted(place[2], 20 + random.nextInt(900), random.nextInt(1_000_000)),
      pick(REPS)
    };
  }

  /** No row is short, so that a plain COPY can read the file too. */
  private String[] faulty(String[] cells) {
    switch (random.nextInt(10)) {
      case 0 -> cells[EMAIL] = "";
      case 1 -> cells[EMAIL] = cells[EMAIL].replace("@", " at ");
      case 2 -> {
        return recent.isEmpty() ? cells : pick(recent.toArray(String[][]::new));
      }
      case 3 -> {
        String[] other = recent.isEmpty() ? cells : pick(recent.toArray(String[][]::new));
        cells[COMPANY] = other[COMPANY].toUpperCase(Locale.ROOT);
        cells[EMAIL] = other[EMAIL];
        cells[PHONE] = other[PHONE];
      }
      case 4 -> cells[LOST] = "31.02.2024";
      case 5 -> cells[LOST] = cells[LOST].replace("-", "");
      case 6 -> cells[LAST_ORDER] = TODAY.toString();
      case 7 -> cells[REVENUE] = "about 12k";
      case 8 -> cells[REASON] = "They said: \"enough\",\nthen hung up; " + cells[REASON];
      default -> cells[COMPANY] = "";
    }
    return cells;
  }

  private <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c < 0x80 && Character.isLetterOrDigit(c))
        .forEach(c -> ascii.append((char) c));
    return ascii.isEmpty() ? "mail" : ascii.toString();
  }
}
