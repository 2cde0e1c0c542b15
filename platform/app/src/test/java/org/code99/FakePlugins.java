package org.code99;

/** Members of plugins for tests, as source: see {@link TestHouse}. */
public final class FakePlugins {
  /** Everybody gets the same points in two lines. */
  public static final String POLITE =
      """
      public List<Score> score(ScoringBatch batch) {
        return batch.cases().stream()
            .map(c -> Score.of(c.key(), Rate.percent("25"), c.annualValue().map(m -> m.times(3)),
                List.of(Because.of("good manners", 30), Because.of("a long way", -5))))
            .toList();
      }
      """;

  /** Points by chance, but only by the chance of the seed. */
  public static final String DICE =
      """
      public List<Score> score(ScoringBatch batch) {
        return batch.cases().stream()
            .map(c -> Score.of(c.key(), Rate.ZERO, Optional.empty(), List.of(Because.of("a throw of the dice",
                new Random(batch.seed() + c.annualValue().map(Money::minorUnits).orElse(0L)).nextInt(100)))))
            .toList();
      }
      """;

  /** Values everything in a currency that nobody asked about. */
  public static final String FOREIGN_VALUE =
      """
      public List<Score> score(ScoringBatch batch) {
        return batch.cases().stream()
            .map(c -> Score.of(c.key(), Rate.ZERO, Optional.of(Money.of(1, "JPY")), List.of(Because.of("why not", 1))))
            .toList();
      }
      """;

  /** Five reasons; a note gives those whose codes stand in it, in its own order. */
  public static final String CLASSIC =
      """
      public Taxonomy taxonomy(Settings settings) {
        return Taxonomy.of("classic", "1", List.of(
            LossReason.of("late", "Late delivery", LossClass.OUR_FAULT).withSeverity(80),
            LossReason.of("invoice", "Wrong invoice", LossClass.OUR_FAULT),
            LossReason.of("promise", "Promise not kept", LossClass.OUR_FAULT),
            LossReason.of("closed", "Closed", LossClass.GONE).withAllowedTones(List.of()),
            LossReason.of("unknown", "Nobody knows", LossClass.UNKNOWN).withAllowedTones(List.of(Tone.FUN))),
            List.of());
      }
      public List<Classification> classify(ClassificationBatch batch) {
        return batch.notes().stream()
            .map(n -> Classification.of(n.key(), Arrays.stream(n.text().split("[^a-z]+")).distinct()
                .filter(List.of("late", "invoice", "promise", "closed", "unknown")::contains)
                .filter(code -> !n.text().contains("never " + code))
                .map(code -> ReasonMatch.of(code, 90, List.of(code))).toList())
              .withDenied(List.of("late", "invoice", "promise").stream()
                .filter(code -> n.text().contains("never " + code)).toList()))
            .toList();
      }
      """;

  /** Has a catalogue, and throws as soon as it is to read. */
  public static final String READS_NOTHING =
      """
      public Taxonomy taxonomy(Settings settings) {
        return Taxonomy.of("broken", "1", List.of(LossReason.of("late", "Late", LossClass.OUR_FAULT)), List.of());
      }
      public List<Classification> classify(ClassificationBatch batch) {
        throw new IllegalStateException("I cannot read");
      }
      """;

  /** Answers by a reason that its own catalogue has not. */
  public static final String MAKES_REASONS_UP =
      """
      public Taxonomy taxonomy(Settings settings) {
        return Taxonomy.of("liar", "1", List.of(LossReason.of("late", "Late\\0", LossClass.OUR_FAULT)), List.of());
      }
      public List<Classification> classify(ClassificationBatch batch) {
        return batch.notes().stream()
            .map(n -> Classification.of(n.key(), List.of(ReasonMatch.of("astrology", 99, List.of("stars")))))
            .toList();
      }
      """;

  /** A percentage of payments by the setting {@code rate}, doubled for who comes back. */
  public static final String DOUBLES =
      """
      public List<CommissionStatement> calculate(CommissionBatch batch) {
        return batch.cases().stream().map(c -> CommissionStatement.of(c.key(), c.events().stream()
            .filter(e -> e.kind().equals(MoneyEventKind.PAYMENT))
            .map(e -> StatementLine.of(e.key(), "base", c.participants().getFirst().id(),
                e.amount().times(batch.settings().percent("rate", Rate.ZERO)).times(c.resurrected() ? 2 : 1),
                "rate of the payment, doubled"))
            .toList())).toList();
      }
      """;

  /** What {@link #DOUBLES} may be set to. */
  public static final String RATE =
      """
      {"type": "object", "additionalProperties": false, "required": ["rate"], "properties": {
        "rate": {"type": "number", "minimum": 0, "maximum": 100, "default": 5},
        "hold": {"type": "boolean", "default": false},
        "mode": {"type": "string", "enum": ["plain", "fancy"]}}}
      """;

  private FakePlugins() {}
}
