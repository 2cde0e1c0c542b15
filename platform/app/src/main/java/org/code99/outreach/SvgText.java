package org.code99.outreach;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words in a drawing, seen or unseen: texts, titles, comments and attributes. Letters that are
 * set one by one, as around a board, are read together.
 */
final class SvgText {
  private static final Set<String> GEOMETRY = Set.of("d", "points", "transform", "viewBox");

  private final StringBuilder words = new StringBuilder();
  private final StringBuilder element = new StringBuilder();

  private SvgText() {}

  /** A line for each; a drawing that is no XML is read as it stands. */
  static String of(String svg) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    SvgText text = new SvgText();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
      while (reader.hasNext()) {
        text.take(reader.next(), reader);
      }
      reader.close();
      return text.words.toString();
    } catch (XMLStreamException e) {
      return svg;
    }
  }

  private void take(int event, XMLStreamReader reader) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        endElement();
        attributes(reader);
      }
      case XMLStreamConstants.END_ELEMENT -> endElement();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          element.append(reader.getText());
      case XMLStreamConstants.COMMENT -> line(reader.getText());
      default -> {} // processing instructions and the like say nothing
    }
  }

  private void attributes(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String value = reader.getAttributeValue(i).strip();
      if (value.indexOf(' ') > 0 && !GEOMETRY.contains(reader.getAttributeLocalName(i))) {
        line(value);
      }
    }
  }

  private void endElement() {
    String text = element.toString().strip();
    element.setLength(0);
    if (text.length() == 1) {
      words.append(text);
    } else if (!text.isEmpty()) {
      line(text);
    }
  }

  private void line(String text) {
    words.append('\n').append(text).append('\n');
  }
}
