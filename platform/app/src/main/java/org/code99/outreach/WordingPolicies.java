package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.code99.api.BlockKind;
import org.code99.api.Gift;
import org.code99.api.Kit;
import org.code99.api.LossClass;
import org.code99.api.Medium;
import org.code99.api.Money;
import org.code99.api.PieceKind;
import org.code99.api.Tone;
import org.code99.offers.PriceTalk;

/** What may not stand in a piece before anybody has listened. */
final class WordingPolicies {
  private static final Pattern UNRESOLVED =
      Pattern.compile("\\$?\\{+[^{}]*}+|<<[^<>]*>>|«[A-Z_]+»|%[A-Z_]+%|\\[[A-Z_]{2,}]|[{}]");

  private WordingPolicies() {}

  static List<String> kind(Draft draft) {
    if (draft.medium().equals(Medium.EMAIL) && !draft.piece().kind().equals(PieceKind.LETTER)) {
      return List.of("a %s cannot go by e-mail: send it by post".formatted(draft.piece().kind()));
    }
    return draft.brief().allowed().contains(draft.piece().kind())
        ? List.of()
        : List.of(
            "it is a %s, and only %s may go to this recipient"
                .formatted(draft.piece().kind(), draft.brief().allowed()));
  }

  /** A joke is no less one in the letter of an approach that calls itself professional. */
  static List<String> humour(Draft draft) {
    boolean jokes =
        draft.piece().blocks().stream().anyMatch(block -> block.kind().equals(BlockKind.HUMOUR));
    boolean barred =
        !Suitability.objections(
                Tone.FUN,
                draft.reasons(),
                draft.standing().neverFun() || draft.candidate().neverFun())
            .isEmpty();
    return jokes && barred ? List.of("it jokes about what is no laughing matter") : List.of();
  }

  /** S35: until somebody has listened, but for exactly what they asked for. */
  static List<String> pitch(Draft draft) {
    FileState state = draft.candidate().state();
    if (state.factFindingClosed()) {
      return List.of();
    }
    return draft
        .textsWithoutNames()
        .flatMap(text -> PriceTalk.in(text).stream())
        .filter(talk -> !stands(talk, state.askedFor().orElse("")))
        .map(talk -> "it speaks of '" + talk.strip() + "' before anybody has listened")
        .distinct()
        .toList();
  }

  /** Whether it stands in a text as words of its own; "20 %" does not stand in "120 %". */
  private static boolean stands(String talk, String text) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(talk.strip()) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .find();
  }

  /** S42. */
  static List<String> unresolved(Draft draft) {
    return Stream.concat(draft.textsWithoutNames(), draft.packing())
        .flatMap(text -> UNRESOLVED.matcher(text).results())
        .map(found -> "the field " + found.group() + " is not filled in")
        .distinct()
        .toList();
  }

  /** S46. */
  static List<String> mistakes(Draft draft) {
    if (!draft.brief().lossClass().equals(LossClass.OUR_FAULT)) {
      return draft
          .references(BlockKind.MISTAKE)
          .map(code -> "it admits '" + code + "', and the loss was not our fault")
          .toList();
    }
    return draft
        .references(BlockKind.MISTAKE)
        .filter(code ->
            draft.brief().mistakes().stream()
                .noneMatch(mistake -> mistake.reasonCode().equals(code)))
        .map(code -> "it admits '" + code + "', which no record and no word of theirs shows")
        .toList();
  }

  /** S48. */
  static List<String> fixes(Draft draft) {
    return draft
        .references(BlockKind.FIX)
        .filter(id -> draft.brief().fixes().stream().noneMatch(fix -> fix.id().equals(id)))
        .map(id -> "it claims the fix '" + id + "', which is not proven for what happened here")
        .toList();
  }

  /** S46, S47, S82. */
  static List<String> gifts(Draft draft) {
    List<String> objections = new ArrayList<>();
    Money ceiling = draft.brief().giftCeiling();
    Money cost = draft.piece().kit().map(Kit::cost).orElse(Money.zero(ceiling.currency()));
    if (!cost.currency().equals(ceiling.currency())) {
      return List.of(reckoned(cost, ceiling));
    }
    for (String id : draft.references(BlockKind.GIFT).toList()) {
      Optional<Gift> gift =
          draft.brief().gifts().stream().filter(onShelf -> onShelf.id().equals(id)).findFirst();
      if (gift.isEmpty()) {
        objections.add("it gives '" + id + "', which is not on the shelf for this file");
      } else if (!gift.get().cost().currency().equals(ceiling.currency())) {
        objections.add(reckoned(gift.get().cost(), ceiling));
      } else {
        cost = cost.plus(gift.get().cost());
      }
      if (draft.piece().kind().equals(PieceKind.CARD)) {
        objections.add("a card carries no gift");
      }
    }
    if (cost.minorUnits() > ceiling.minorUnits()) {
      objections.add("it costs %s, and a piece may cost %s here".formatted(cost, ceiling));
    }
    return objections;
  }

  private static String reckoned(Money cost, Money ceiling) {
    return "it is reckoned in %s, not in %s".formatted(cost.currency(), ceiling.currency());
  }

  static List<String> meeting(Draft draft) {
    return draft.piece().blocks().stream().anyMatch(block -> block.kind().equals(BlockKind.MEETING))
        ? List.of()
        : List.of("it does not ask for an appointment");
  }
}
