package org.code99.outreach;

/** The source of a channel of a few lines. */
final class ChannelSource {
  /**
   * Writes each parcel's customer into a file before it answers, and answers as the setting says.
   */
  static final String LOGGING =
      """
      public ChannelProfile profile(Settings settings) {
        Medium medium = Medium.of(settings.text("medium", "post"));
        return settings.flag("idempotent", false)
            ? ChannelProfile.idempotent(medium, 7, 10)
            : ChannelProfile.atMostOnce(medium, 10);
      }
      public List<Receipt> deliver(Consignment consignment) {
        Settings settings = consignment.settings();
        List<Receipt> receipts = new ArrayList<>();
        for (Parcel parcel : consignment.parcels()) {
          try {
            java.nio.file.Files.writeString(java.nio.file.Path.of(settings.text("file", "")),
                parcel.recipient().company() + " " + parcel.address() + "\\n",
                java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          switch (settings.text("answer", "accept")) {
            case "refuse" -> receipts.add(Receipt.refused(parcel.key(), "nobody lives there"));
            case "later" -> receipts.add(Receipt.tryLater(parcel.key(),
                java.time.Instant.parse("2025-12-31T12:00:00Z"), "the van is full"));
            case "nothing" -> {}
            case "end" -> {
              try {
                System.class.getMethod("ex" + "it", int.class).invoke(null, 7);
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
              }
            }
            case "throw" -> throw new IllegalStateException("the van broke down");
            default -> receipts.add(Receipt.accepted(parcel.key(), "van 7"));
          }
        }
        return receipts;
      }
      """;

  static final String SETTINGS =
      """
      {"type": "object", "properties": {
        "file": {"type": "string"}, "answer": {"type": "string"}, "medium": {"type": "string"},
        "idempotent": {"type": "boolean", "default": false}}}
      """;

  private ChannelSource() {}
}
