package org.code99.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.code99.api.Brief;
import org.code99.api.LossClass;
import org.code99.api.Money;
import org.code99.api.PieceKind;
import org.code99.api.Recipient;
import org.code99.api.Sender;

/**
 * The briefs that every approach must be able to answer: all languages and loss classes (one of
 * each that nobody has heard of), all sets of allowed kinds, shown mistakes with and without a fix,
 * gifts within the ceiling and beyond, people and firms in several scripts. Always the same list.
 */
public final class Briefs {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "de-AT", "el");

  private static final List<PieceKind> KINDS =
      List.of(PieceKind.LETTER, PieceKind.CARD, PieceKind.KIT, PieceKind.of("kind-of-tomorrow"));

  private static final List<UnaryOperator<SampleBrief>> STORIES =
      List.of(
          UnaryOperator.identity(),
          brief -> brief.shows("late-delivery").gift("coffee", Money.of(12_00, "EUR")),
          brief ->
              brief
                  .shows("wrong-invoice", "lost-order")
                  .fixed("wrong-invoice", "A second pair of eyes reads every invoice.")
                  .gift("book", Money.of(18_00, "EUR"))
                  .gift("yacht", Money.of(90_000_00, "EUR"))
                  .gift("tea", Money.of(100, "JPY")),
          brief ->
              brief
                  .told("reason-of-tomorrow", "Left in the rain")
                  .fixed("late-delivery", "Nobody should read this: it mends another mistake.")
                  .ceiling(Money.of(5_00, "EUR"))
                  .gift("umbrella", Money.of(5_01, "EUR")),
          brief ->
              brief
                  .shows("promise-not-kept", "lack-of-attention", "product-failure")
                  .ceiling(Money.of(9_000, "JPY"))
                  .gift("fan", Money.of(2_000, "JPY")));

  private static final List<Recipient> RECIPIENTS =
      List.of(
          to("Παπαδόπουλος Α.Ε.", "Γιώργος Παπαδόπουλος", "GR"),
          to("株式会社髙橋", "髙橋 花子", "JP"),
          to("Işık & Öztürk Ltd. Şti.", "İbrahim Ilgın", "TR"),
          to("L'Hôpital & Fils SARL", "Éloïse D'Amboise", "FR"),
          to("O'Neill <Steel> Ltd", "Siobhán O'Neill", "GB"));

  private Briefs() {}

  /** All of them, with unlike keys. */
  public static List<Brief> all() {
    List<Brief> briefs = new ArrayList<>();
    for (String language : LANGUAGES) {
      for (LossClass lossClass : LossClasses.ALL) {
        for (UnaryOperator<SampleBrief> story : STORIES) {
          for (PieceKind[] allowed : subsets()) {
            int number = briefs.size();
            SampleBrief sample =
                SampleBrief.in(language)
                    .key("brief-" + number)
                    .lostAs(lossClass)
                    .to(RECIPIENTS.get(number % RECIPIENTS.size()))
                    .allowed(allowed);
            if (number % 3 == 0) {
              sample = sample.toFirm(sample.brief().recipient().company());
            }
            if (number % 7 == 0) {
              sample = sample.from(unsigned(sample.brief().sender()));
            }
            briefs.add(story.apply(sample).brief());
          }
        }
      }
    }
    return List.copyOf(briefs);
  }

  private static List<PieceKind[]> subsets() {
    List<PieceKind[]> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << KINDS.size(); bits++) {
      List<PieceKind> subset = new ArrayList<>();
      for (int i = 0; i < KINDS.size(); i++) {
        if ((bits >> i & 1) == 1) {
          subset.add(KINDS.get(i));
        }
      }
      subsets.add(subset.toArray(PieceKind[]::new));
    }
    return subsets;
  }

  private static Sender unsigned(Sender sender) {
    return new Sender(
        sender.company(), sender.addressLines(), "", "", "", "", sender.marker(), Optional.empty());
  }

  private static Recipient to(String company, String person, String country) {
    return new Recipient(
        company, Optional.of(person), List.of("Station Road 1", "10000 Town"), country);
  }
}
