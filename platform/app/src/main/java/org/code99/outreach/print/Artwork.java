package org.code99.outreach.print;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGraphics2D;

/**
 * A drawing that was read and found harmless. It is drawn as vectors, its lettering as outlines.
 */
final class Artwork {
  private static final double POINTS_PER_PIXEL = 0.75;

  private final SVGDocument drawing;

  private Artwork(SVGDocument drawing) {
    this.drawing = drawing;
  }

  /** Empty when there is something against it; the proof then says what. */
  static Optional<Artwork> read(ArtworkSource source, Proofreader proof) {
    OutlineLetters.onceRegistered();
    LoaderContext context =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL).build();
    SVGDocument drawing =
        new SVGLoader().load(new ByteArrayInputStream(source.bytes()), null, context);
    if (drawing == null || drawing.size().getWidth() <= 0 || drawing.size().getHeight() <= 0) {
      proof.note(
          "The artwork has no size: give its svg element a viewBox, or a width and a height.");
      return Optional.empty();
    }
    return Optional.of(new Artwork(drawing));
  }

  double widthPoints() {
    return drawing.size().getWidth() * POINTS_PER_PIXEL;
  }

  double heightPoints() {
    return drawing.size().getHeight() * POINTS_PER_PIXEL;
  }

  void draw(PdfContentByte content, double widthPoints, double heightPoints) {
    float width = (float) widthPoints;
    float height = (float) heightPoints;
    PdfGraphics2D graphics = new PdfGraphics2D(content, width, height, null, true, false, 0);
    drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(width, height));
    graphics.dispose();
  }
}
