package org.code99.outreach.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.pdf.PdfTemplate;

/** The pictures of one document: each is drawn once, however many letters show it. */
final class PictureShelf {
  private record Shelved(Optional<PdfTemplate> picture, List<String> problems) {}

  private final Map<String, Shelved> shelf = new HashMap<>();
  private final Typecase typecase;
  private final SteadyPdf pdf;

  PictureShelf(Typecase typecase, SteadyPdf pdf) {
    this.typecase = typecase;
    this.pdf = pdf;
  }

  /** As large as fits into so many millimetres. */
  Optional<PdfTemplate> picture(String svg, double widthMm, double heightMm, Proofreader proof) {
    Shelved shelved = shelf.computeIfAbsent(svg, drawing -> draw(drawing, widthMm, heightMm));
    shelved.problems().forEach(proof::note);
    return shelved.picture();
  }

  private Shelved draw(String svg, double widthMm, double heightMm) {
    Proofreader proof = new Proofreader(typecase);
    Optional<PdfTemplate> picture =
        ArtworkSource.read(svg, typecase, proof)
            .flatMap(source -> Artwork.read(source, proof))
            .map(artwork -> draw(artwork, Ink.points(widthMm), Ink.points(heightMm)));
    return new Shelved(picture, proof.problems());
  }

  private PdfTemplate draw(Artwork artwork, double width, double height) {
    double scale = Math.min(width / artwork.widthPoints(), height / artwork.heightPoints());
    PdfTemplate picture =
        pdf.picture(artwork.widthPoints() * scale, artwork.heightPoints() * scale);
    artwork.draw(picture, picture.getWidth(), picture.getHeight());
    return picture;
  }
}
