package org.code99.outreach.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.openpdf.text.Document;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A PDF whose bytes depend on its pages and imprint alone, and which writes each page as soon as it
 * is full.
 */
final class SteadyPdf {
  private final Document document = new Document();
  private final Writer writer;
  private int pages;

  SteadyPdf(OutputStream out, Imprint imprint) throws IOException {
    PdfDocument pages = new PdfDocument();
    document.addDocListener(pages);
    writer = new Writer(pages, out);
    pages.addWriter(writer);
    writer.setCloseStream(false);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    document.addTitle(imprint.title());
    document.addAuthor(imprint.author());
    document.addCreator("Code 99");
    carefully(document::open);
    PdfDate made = new PdfDate(GregorianCalendar.from(imprint.date().atStartOfDay(ZoneOffset.UTC)));
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.CREATIONDATE, made);
    info.put(PdfName.MODDATE, made);
    byte[] id = identity(imprint);
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(imprint.language()));
  }

  /** Finishes the page before and begins one of this size. */
  PdfContentByte page(double widthMm, double heightMm) throws IOException {
    document.setPageSize(new Rectangle((float) Ink.points(widthMm), (float) Ink.points(heightMm)));
    pages++;
    carefully(document::newPage);
    // A page on which nothing was drawn is still a page.
    writer.setPageEmpty(false);
    return writer.getDirectContent();
  }

  PdfTemplate picture(double widthPoints, double heightPoints) {
    return writer.getDirectContent().createTemplate((float) widthPoints, (float) heightPoints);
  }

  int pages() {
    return pages;
  }

  void close() throws IOException {
    carefully(document::close);
  }

  private static byte[] identity(Imprint imprint) {
    String of =
        String.join(
            "\n", imprint.title(), imprint.author(), imprint.language(), imprint.date().toString());
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "")
        .substring(0, 16)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** OpenPDF wraps what the stream throws; the caller should see it as it is. */
  private static void carefully(Runnable step) throws IOException {
    try {
      step.run();
    } catch (ExceptionConverter e) {
      if (e.getException() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static final class Writer extends PdfWriter {
    Writer(PdfDocument document, OutputStream out) {
      super(document, out);
      // Written out in the order of the map: insertion is steady, identity hash codes are not.
      documentPatterns = new LinkedHashMap<>();
      documentShadings = new LinkedHashMap<>();
      documentShadingPatterns = new LinkedHashMap<>();
      documentColors = new LinkedHashMap<>();
    }
  }
}
