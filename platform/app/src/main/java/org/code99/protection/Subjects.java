package org.code99.protection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether a phrase speaks of the person on file: "E. Mueller has retired" of Eva Müller, and
 * "Tom Brink has retired" of somebody else. In doubt a bare surname is that of the person on file.
 */
final class Subjects {
  private static final int NEAR = 5;

  private final Set<String> titles;
  private final Set<String> turns;
  private final Set<String> noNames = new HashSet<>();

  Subjects(Lexicon lexicon) {
    this.titles = lexicon.list("title").keySet();
    this.turns = lexicon.list("turn").keySet();
    Stream.of("lead", "buyer", "einkäufer", "acheteur", "comprador", "early", "mid", "late")
        .map(lexicon::list)
        .flatMap(list -> list.keySet().stream())
        .flatMap(words -> Stream.of(words.split(" ", -1)))
        .forEach(noNames::add);
    noNames.addAll(titles);
  }

  /** Of whom the words before a phrase speak; the name stands a few words before it at most. */
  Subject before(String text, String contact) {
    Names names = Names.of(contact, titles);
    List<Token> tokens = Token.of(text);
    int start = clauseStart(tokens);
    for (int i = tokens.size() - 1; i >= start; i--) {
      if (names.has(tokens.get(i))) {
        return theirs(tokens.subList(start, tokens.size()), i - start, names);
      }
    }
    boolean named = !names.isEmpty() && start < tokens.size() && namesSomebody(tokens, start);
    return named ? Subject.SOMEBODY_ELSE : Subject.UNTOLD;
  }

  /** Of whom the words after a phrase speak, as in "the departure of". */
  Subject after(String text, String contact) {
    Names names = Names.of(contact, titles);
    List<Token> tokens = Token.of(text.replaceFirst("^\\s*:", "")).stream().limit(NEAR).toList();
    for (int i = 0; i < tokens.size() && !ends(tokens, i); i++) {
      if (names.has(tokens.get(i))) {
        return theirs(tokens, i, names);
      }
    }
    return Subject.UNTOLD;
  }

  private int clauseStart(List<Token> tokens) {
    int start = tokens.size();
    int words = 0;
    while (start > 0 && words < NEAR + 2 && !ends(tokens, start - 1)) {
      start--;
      words += tokens.get(start).isWord() ? 1 : 0;
    }
    return start;
  }

  /** A clause ends with a mark or with a turn such as "because"; "Dr." and "E." go on. */
  private boolean ends(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.isDot() && at > 0) {
      Token before = tokens.get(at - 1);
      return before.key().length() > 2 && !titles.contains(before.key());
    }
    return token.isWord() ? turns.contains(token.key()) : !token.isDot();
  }

  /** Whether a surname with another first name before it is that of a namesake. */
  private Subject theirs(List<Token> tokens, int at, Names names) {
    Token name = tokens.get(at);
    List<Token> before = tokens.subList(0, at).stream().filter(Token::isWord).toList();
    Token first = before.isEmpty() ? Token.NONE : before.getLast();
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : Token.NONE;
    boolean namesake = names.isGiven(name) ? isName(next, names) : isOther(first, name, names);
    return namesake ? Subject.SOMEBODY_ELSE : Subject.CONTACT;
  }

  private boolean isOther(Token first, Token name, Names names) {
    if (titles.contains(first.key())) {
      return false; // "M. Noir" and "H. Sauer" bear a title, in doubt
    }
    if (first.key().length() == 1 && Character.isLetter(first.key().charAt(0))) {
      return !names.isInitial(first) && first.isCapitalised();
    }
    return names.hasGiven() && !name.isCapitals() && isName(first, names);
  }

  private boolean isName(Token word, Names names) {
    return word.isCapitalised()
        && !names.has(word)
        && !noNames.contains(word.key())
        && !MonthNames.isMonth(word.key());
  }

  /** A title, or two words in a row that look like names. */
  private boolean namesSomebody(List<Token> tokens, int start) {
    Collection<Token> words = tokens.subList(start, tokens.size());
    if (words.stream().anyMatch(word -> titles.contains(word.key()))) {
      return true;
    }
    Names nobody = Names.of("", titles);
    for (int i = start + 1; i < tokens.size(); i++) {
      Token last = tokens.get(i);
      boolean both = isName(tokens.get(i - 1), nobody) && isName(last, nobody);
      if (both && !last.isCapitals()) {
        return true;
      }
    }
    return false;
  }
}
