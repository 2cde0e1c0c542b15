package org.code99.distribution;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lists of the Code 99 story, and its days. */
final class StoryLists {
  /** What the books know of Kern L 1 AG. */
  static final String HISTORY =
      """
      account_no,kind,number,date,promised,actual,amount,currency,words
      L-01,invoice,R-7,2021-04-01,,,40000.00,EUR,
      L-01,invoice,R-8,2022-04-01,,,60000.00,EUR,
      L-01,delivery,D-8,2022-03-20,2022-03-01,2022-03-19,,,
      """;

  private StoryLists() {}

  /** Customers of North, and each third one of South. */
  static String customers(String prefix, int rows) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(row ->
            "%s-%02d,Kern %s %d AG,Kai %d,Hafenstr. %d,20457,Hamburg,%s,Delivered late,2024-03-01,%d000.00,EUR"
                .formatted(
                    prefix,
                    row,
                    prefix,
                    row,
                    row,
                    20 * prefix.charAt(0) + row,
                    row % 3 == 0 ? "South" : "North",
                    row))
        .collect(
            Collectors.joining(
                "\n",
                "account_no,company,contact_name,street,postal_code,city,region,loss_reason,lost_date,annual_revenue,currency\n",
                "\n"));
  }

  /** Five other programmes of this year. */
  static String programmes() {
    return """
    programme,year,leads_worked,orders,revenue,currency
    Trade fair,%1$d,200,10,90000.00,EUR
    Cold calls,%1$d,1900,21,96500.00,EUR
    Referrals,%1$d,60,14,171000.00,EUR
    Search ads,%1$d,820,26,88200.00,EUR
    Mailings,%1$d,2600,12,41300.00,EUR
    """
        .formatted(today().getYear());
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static String daysAgo(int days) {
    return today().minusDays(days).toString();
  }

  static String daysAhead(int days) {
    return today().plusDays(days).toString();
  }
}
