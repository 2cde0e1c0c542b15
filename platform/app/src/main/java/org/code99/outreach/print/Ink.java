package org.code99.outreach.print;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * What is put on one page; places are millimetres from its upper left corner, letter sizes are
 * points.
 */
final class Ink {
  static final double POINTS_PER_MM = 72 / 25.4;
  static final Color BLACK = new Color(0x1B1B1B);
  static final Color GREY = new Color(0x5F6368);
  static final Color ACCENT = new Color(0x1F3B57);
  static final Color HAIR = new Color(0xB9BEC4);

  private final PdfContentByte content;
  private final double paperHeight;

  Ink(PdfContentByte content, double paperHeight) {
    this.content = content;
    this.paperHeight = paperHeight;
  }

  /** Readers aloud and translators are told in which language the words are. */
  void begin(String language) {
    PdfDictionary properties = new PdfDictionary();
    properties.put(PdfName.LANG, new PdfString(language));
    content.beginMarkedContentSequence(PdfName.SPAN, properties, true);
  }

  void end() {
    content.endMarkedContentSequence();
  }

  void line(Line line, double size, double left, double baseline, Color color) {
    if (line.runs().isEmpty()) {
      return;
    }
    double x = points(left);
    content.setColorFill(color);
    content.beginText();
    for (Line.Run run : line.runs()) {
      content.setFontAndSize(run.face().font(), (float) size);
      content.setTextMatrix((float) x, (float) y(baseline));
      content.showText(run.text());
      x += run.width() * size / 1000;
    }
    content.endText();
  }

  void lineEndingAt(Line line, double size, double right, double baseline, Color color) {
    line(line, size, right - line.width(size) / POINTS_PER_MM, baseline, color);
  }

  void rule(double left, double top, double right, double widthPoints, Color color) {
    content.setColorStroke(color);
    content.setLineWidth((float) widthPoints);
    content.moveTo((float) points(left), (float) y(top));
    content.lineTo((float) points(right), (float) y(top));
    content.stroke();
  }

  void frame(Box box, double widthPoints, Color color) {
    content.setColorStroke(color);
    content.setLineWidth((float) widthPoints);
    content.rectangle(
        (float) points(box.left()),
        (float) y(box.bottom()),
        (float) points(box.width()),
        (float) points(box.height()));
    content.stroke();
  }

  void picture(PdfTemplate picture, double left, double bottom) {
    content.addTemplate(picture, (float) points(left), (float) y(bottom));
  }

  static double mm(double points) {
    return points / POINTS_PER_MM;
  }

  static double points(double mm) {
    return mm * POINTS_PER_MM;
  }

  private double y(double fromTop) {
    return points(paperHeight - fromTop);
  }
}
