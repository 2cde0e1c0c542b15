package org.code99.distribution;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The letters and cover notes of a run, each with the file that it is addressed to. */
final class Pieces {
  private static final Pattern UNRESOLVED = Pattern.compile("[{}]|<<|>>|\\$\\{|\\bnull\\b|%s");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+\\d+");

  private final Results results;
  private final Map<String, NamedCsvRecord> files = new HashMap<>();
  private final List<String> letterPages;
  private final List<String> notePages;

  Pieces(Results results) {
    this.results = results;
    results.ranked().forEach(row -> files.put(row.getField("account_no"), row));
    letterPages = results.letters();
    notePages = results.coverNotes();
  }

  /** The account numbers of the letters, in their order. */
  List<String> letters() {
    return letterPages.stream().map(page -> addressee(page).orElse("nobody")).toList();
  }

  /** The account numbers of the kits, in their order. */
  List<String> kits() {
    return results.kits().stream().map(row -> row.getField("account_no")).toList();
  }

  /** The account numbers of all pieces. */
  Stream<String> all() {
    return Stream.concat(letters().stream(), kits().stream());
  }

  /** Runs of five words that stand in a piece. */
  List<String> leaks(WordRuns written) {
    return Stream.concat(letterPages.stream(), notePages.stream())
        .flatMap(page -> written.in(page).stream())
        .distinct()
        .toList();
  }

  /** What is wrong with pages, and with the list of kits. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    letterPages.forEach(page -> check(page, "letter", faults));
    notePages.forEach(page -> check(page, "dartboard", faults));
    List<String> noted = notePages.stream().map(page -> addressee(page).orElse("nobody")).toList();
    if (!noted.equals(kits())) {
      faults.add("the cover notes are not those of the kits");
    }
    if (all().distinct().count() != all().count()) {
      faults.add("somebody has two pieces");
    }
    return faults;
  }

  private void check(String page, String approach, List<String> faults) {
    Optional<NamedCsvRecord> file = addressee(page).map(files::get);
    if (file.isEmpty()) {
      faults.add("addressed to nobody of the list:\n" + page);
      return;
    }
    NamedCsvRecord row = file.get();
    if (!bare(page).contains(bare(row.getField("company")))) {
      faults.add("without the name of " + row.getField("company") + ":\n" + page);
    }
    if (!bare(page).contains(bare(row.getField("owner")))) {
      faults.add("not signed by " + row.getField("owner") + ":\n" + page);
    }
    if (!row.getField("approach").equals(approach) || !row.getField("decision").equals("visit")) {
      faults.add("a " + approach + " against the ranked list: " + row);
    }
    UNRESOLVED
        .matcher(page)
        .results()
        .findFirst()
        .ifPresent(found -> faults.add("unresolved " + found.group() + ":\n" + page));
  }

  /** The file whose account number stands on a page. */
  private Optional<String> addressee(String page) {
    return WORD.matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(files::containsKey)
        .findFirst();
  }

  /** Lines are broken where the paper ends; names are compared without their spaces. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00a0\\u2011-]+", "");
  }
}
