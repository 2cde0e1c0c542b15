package org.code99.outreach.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The text of an SVG: looked through for what it may not have, and told to use our letters. */
final class ArtworkSource {
  private static final Pattern LENGTH =
      Pattern.compile("\\s*([0-9]*\\.?[0-9]+)(px|mm|cm|in|pt|)\\s*");
  private static final Map<String, Double> MM_PER_UNIT =
      Map.of("mm", 1.0, "cm", 10.0, "in", 25.4, "pt", 25.4 / 72);
  private static final Map<String, Double> PIXELS_PER_UNIT =
      Map.of("", 1.0, "px", 1.0, "mm", 96 / 25.4, "cm", 960 / 25.4, "in", 96.0, "pt", 96 / 72.0);
  private static final Pattern FAMILY = Pattern.compile("font-family\\s*:[^;}]*");

  private final Document document;
  private final Typecase typecase;

  private ArtworkSource(Document document, Typecase typecase) {
    this.document = document;
    this.typecase = typecase;
  }

  /** Empty when there is something against it; the proof then says what. */
  static Optional<ArtworkSource> read(String svg, Typecase typecase, Proofreader proof) {
    Document document;
    try {
      document = builder().parse(new InputSource(new StringReader(svg)));
    } catch (SAXException e) {
      proof.note(
          "The artwork is not a plain SVG: it is not well-formed XML, or it declares a DOCTYPE, which is not taken.");
      return Optional.empty();
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("The XML reader of this Java does not work.", e);
    }
    if (!"svg".equals(document.getDocumentElement().getLocalName())) {
      proof.note(
          "The artwork is not an SVG: its outermost element is %s."
              .formatted(document.getDocumentElement().getTagName()));
      return Optional.empty();
    }
    new ArtworkCensor(proof).look(document);
    ArtworkSource source = new ArtworkSource(document, typecase);
    source.dress(document.getDocumentElement(), proof);
    source.fillViewBox();
    return proof.content() ? Optional.of(source) : Optional.empty();
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException("The artwork was read but cannot be written.", e);
    }
    return out.toByteArray();
  }

  /** As stated in millimetres, centimetres, inches or points; pixels state no size on paper. */
  OptionalDouble widthMm() {
    return stated("width", MM_PER_UNIT);
  }

  OptionalDouble heightMm() {
    return stated("height", MM_PER_UNIT);
  }

  private OptionalDouble stated(String attribute, Map<String, Double> units) {
    Matcher length = LENGTH.matcher(document.getDocumentElement().getAttribute(attribute));
    if (!length.matches()) {
      return OptionalDouble.empty();
    }
    Double unit = units.get(length.group(2));
    return unit == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(length.group(1)) * unit);
  }

  /** Without one, a drawing would not grow and shrink with its page. */
  private void fillViewBox() {
    OptionalDouble width = stated("width", PIXELS_PER_UNIT);
    OptionalDouble height = stated("height", PIXELS_PER_UNIT);
    Element root = document.getDocumentElement();
    if (!root.hasAttribute("viewBox") && width.isPresent() && height.isPresent()) {
      root.setAttribute("viewBox", "0 0 " + width.getAsDouble() + " " + height.getAsDouble());
    }
  }

  /**
   * Whatever family was asked for, ours is used; stretches that only the East Asian face shows are
   * marked so.
   */
  private void dress(Element element, Proofreader proof) {
    if (element.getParentNode() instanceof Document || element.hasAttribute("font-family")) {
      element.setAttribute("font-family", Typecase.LATIN);
    }
    if (element.hasAttribute("style")) {
      element.setAttribute("style", ours(element.getAttribute("style")));
    }
    if ("style".equals(element.getLocalName())) {
      element.setTextContent(ours(element.getTextContent()));
      return;
    }
    for (Node child : children(element)) {
      if (child instanceof Element inner) {
        dress(inner, proof);
      } else if (child.getNodeType() == Node.TEXT_NODE && lettered(element)) {
        dressText(element, child, proof);
      }
    }
  }

  private void dressText(Element parent, Node node, Proofreader proof) {
    String text = Typecase.prepared(node.getNodeValue()).replace('\n', ' ');
    if (!typecase.missing(text).isEmpty()) {
      proof.read("The artwork", text);
      return;
    }
    for (Line.Run run : typecase.set(text, Weight.REGULAR).runs()) {
      Node words = document.createTextNode(run.text());
      if (run.face().family().equals(Typecase.LATIN)) {
        parent.insertBefore(words, node);
      } else {
        Element span = document.createElementNS(parent.getNamespaceURI(), "tspan");
        span.setAttribute("font-family", run.face().family());
        span.appendChild(words);
        parent.insertBefore(span, node);
      }
    }
    parent.removeChild(node);
  }

  private static String ours(String css) {
    return FAMILY.matcher(css).replaceAll("font-family: '" + Typecase.LATIN + "'");
  }

  private static boolean lettered(Element element) {
    return List.of("text", "tspan", "textPath").contains(element.getLocalName());
  }

  static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }

  private static DocumentBuilder builder() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setExpandEntityReferences(false);
    factory.setCoalescing(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new DefaultHandler());
    return builder;
  }
}
