package org.code99.triage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.FixStatus;
import org.code99.api.Hostility;
import org.code99.api.LossClass;
import org.code99.api.ReasonForScore;
import org.code99.api.ScoringCase;
import org.code99.lessons.Lesson;
import org.code99.reasons.KnownReason;

/** What a strategy is told of a file: its loss, its reasons as far as they are known, its anger. */
final class ScoringCases {
  private final Map<String, KnownReason> catalogue;
  private final Map<String, FixStatus> fixes;
  private final Map<UUID, List<Hostility>> hostility;

  ScoringCases(
      Map<String, KnownReason> catalogue,
      List<Lesson> lessons,
      Map<UUID, List<Hostility>> hostility) {
    this.catalogue = catalogue;
    this.fixes = lessons.stream().collect(Collectors.toMap(Lesson::cause, Lesson::status));
    this.hostility = hostility;
  }

  ScoringCase of(FileToRank file) {
    return new ScoringCase(
        file.file().toString(),
        file.lostPerYear(),
        file.estimated(),
        file.lostOn(),
        file.lastOrderOn(),
        known(file).isEmpty() ? List.of() : file.reasons().stream().map(this::forScore).toList(),
        file.incidents(),
        hostility.getOrDefault(file.file(), List.of()),
        file.buyer(),
        file.competitor());
  }

  private ReasonForScore forScore(FileToRank.GivenReason given) {
    KnownReason reason = catalogue.getOrDefault(given.code(), KnownReason.unknown());
    return new ReasonForScore(
        given.code(),
        reason.side(),
        reason.canChange(),
        reason.weControlIt(),
        reason.lossClass(),
        reason.severity(),
        given.confidence(),
        fixes.getOrDefault(given.code(), FixStatus.OPEN));
  }

  List<KnownReason> known(FileToRank file) {
    return file.reasons().stream()
        .map(given -> catalogue.getOrDefault(given.code(), KnownReason.unknown()))
        .filter(reason -> !reason.lossClass().equals(LossClass.UNKNOWN))
        .toList();
  }
}
