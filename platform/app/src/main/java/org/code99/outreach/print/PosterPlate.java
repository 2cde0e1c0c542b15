package org.code99.outreach.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Prints one artwork on one page of its size. */
final class PosterPlate {
  private static final double TOLERANCE_MM = 0.1;

  private final Typecase typecase;

  PosterPlate(Typecase typecase) {
    this.typecase = typecase;
  }

  List<String> print(Poster poster, OutputStream out) throws IOException {
    Proofreader proof = new Proofreader(typecase);
    Optional<ArtworkSource> source = ArtworkSource.read(poster.svg(), typecase, proof);
    source.ifPresent(read -> measure(poster, read, proof));
    Optional<Artwork> artwork = source.flatMap(read -> Artwork.read(read, proof));
    if (artwork.isPresent() && proof.content()) {
      SteadyPdf pdf = new SteadyPdf(out, poster.imprint());
      artwork
          .get()
          .draw(
              pdf.page(poster.widthMm(), poster.heightMm()),
              Ink.points(poster.widthMm()),
              Ink.points(poster.heightMm()));
      pdf.close();
    }
    return proof.problems();
  }

  /** Artwork that states millimetres means them: it is not stretched to another page. */
  private static void measure(Poster poster, ArtworkSource source, Proofreader proof) {
    if (differs(source.widthMm(), poster.widthMm())
        || differs(source.heightMm(), poster.heightMm())) {
      proof.note(
          String.format(
              Locale.ROOT,
              "The artwork says it is %.1f x %.1f mm, but the page is %.1f x %.1f mm: ask for a page of the artwork's size.",
              source.widthMm().orElse(poster.widthMm()),
              source.heightMm().orElse(poster.heightMm()),
              poster.widthMm(),
              poster.heightMm()));
    }
  }

  private static boolean differs(OptionalDouble stated, double wanted) {
    return stated.isPresent() && Math.abs(stated.getAsDouble() - wanted) > TOLERANCE_MM;
  }
}
