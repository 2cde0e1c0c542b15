package org.code99.web;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as an SVG that stands in the page itself. */
final class Qr {
  private static final int BORDER = 3;

  private Qr() {}

  static String svg(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    int side = code.size + 2 * BORDER;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + BORDER).append(',').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return """
    <svg class="qr" role="img" aria-label="QR code of the link" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
    <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" fill="#000"/></svg>\
    """
        .formatted(side, side, path);
  }
}
