package org.code99.outreach;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words in a drawing, a line for each.
 *
 * @param seen texts and titles; letters that are set one by one, as around a board, are read
 *     together
 * @param unseen style sheets, comments and attributes: nobody reads them, but they travel along
 */
record SvgText(String seen, String unseen) {
  private static final Set<String> GEOMETRY = Set.of("d", "points", "transform", "viewBox");

  /** Reads a drawing; one that is no XML is taken as it stands. */
  static SvgText of(String svg) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Reading reading = new Reading();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
      while (reader.hasNext()) {
        reading.take(reader.next(), reader);
      }
      reader.close();
      return new SvgText(reading.seen.toString(), reading.unseen.toString());
    } catch (XMLStreamException e) {
      return new SvgText(svg, "");
    }
  }

  private static final class Reading {
    private final StringBuilder seen = new StringBuilder();
    private final StringBuilder unseen = new StringBuilder();
    private final StringBuilder element = new StringBuilder();
    private boolean style;

    void take(int event, XMLStreamReader reader) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          endElement();
          style = reader.getLocalName().equals("style");
          attributes(reader);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          endElement();
          style = false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            element.append(reader.getText());
        case XMLStreamConstants.COMMENT -> unseen.append(reader.getText()).append('\n');
        default -> {} // processing instructions and the like say nothing
      }
    }

    private void attributes(XMLStreamReader reader) {
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        String value = reader.getAttributeValue(i).strip();
        if (value.indexOf(' ') > 0 && !GEOMETRY.contains(reader.getAttributeLocalName(i))) {
          unseen.append(value).append('\n');
        }
      }
    }

    private void endElement() {
      String text = element.toString().strip();
      element.setLength(0);
      if (style) {
        unseen.append(text).append('\n');
      } else if (text.length() == 1) {
        seen.append(text);
      } else if (!text.isEmpty()) {
        seen.append('\n').append(text).append('\n');
      }
    }
  }
}
