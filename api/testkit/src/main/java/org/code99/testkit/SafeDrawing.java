package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.code99.api.Artwork;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing is well-formed, to scale, and reaches for nothing outside itself. */
final class SafeDrawing {
  private static final Set<String> REFUSED =
      Set.of("script", "style", "foreignobject", "image", "iframe", "textpath", "animate", "set");

  private SafeDrawing() {}

  static void check(Artwork artwork) {
    Document drawing = parse(artwork);
    assertEquals(
        "0 0 " + artwork.widthMillimetres() + " " + artwork.heightMillimetres(),
        drawing.getDocumentElement().getAttribute("viewBox"),
        artwork.name() + ": the view box is not in millimetres");
    NodeList elements = drawing.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      check(artwork.name(), (Element) elements.item(i));
    }
  }

  private static void check(String name, Element element) {
    assertFalse(
        REFUSED.contains(element.getTagName().toLowerCase(Locale.ROOT)),
        name + " holds <" + element.getTagName() + ">");
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      String key = attribute.getNodeName().toLowerCase(Locale.ROOT);
      String value = attribute.getNodeValue().strip();
      assertFalse(key.startsWith("on"), name + " listens: " + attribute);
      assertFalse(
          key.endsWith("href") && !value.startsWith("#"), name + " reaches outside: " + attribute);
      assertFalse(
          value.replace("url(#", "").contains("url("), name + " reaches outside: " + attribute);
    }
  }

  private static Document parse(Artwork artwork) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(artwork.svg())));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(artwork.name() + " is no well-formed drawing: " + e, e);
    }
  }
}
