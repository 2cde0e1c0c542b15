package org.code99.plugin.dartboard;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A company's logo that draws and does nothing else. */
final class Logo {
  private static final Pattern VIEW_BOX =
      Pattern.compile("\\s*\\S+[\\s,]+\\S+[\\s,]+([0-9.]+)[\\s,]+([0-9.]+)\\s*");
  private static final Pattern LENGTH = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?)\\s*[a-z]*\\s*");

  private final Element root;
  private final double width;
  private final double height;

  private Logo(Element root, double width, double height) {
    this.root = root;
    this.width = width;
    this.height = height;
  }

  /**
   * Reads a logo.
   *
   * @throws UnsafeLogo naming everything that makes it unfit to be printed
   */
  static Logo read(String svg) throws UnsafeLogo {
    Element root = parse(svg);
    List<String> faults = new ArrayList<>(LogoInspection.faults(root));
    Matcher viewBox = VIEW_BOX.matcher(root.getAttribute("viewBox"));
    boolean boxed = viewBox.matches();
    double width = length(boxed ? viewBox.group(1) : root.getAttribute("width")).orElse(0);
    double height = length(boxed ? viewBox.group(2) : root.getAttribute("height")).orElse(0);
    if (width <= 0 || height <= 0) {
      faults.add("it has neither a view box nor a width and a height");
    }
    if (!faults.isEmpty()) {
      throw new UnsafeLogo(faults);
    }
    if (!boxed) {
      root.setAttribute("viewBox", "0 0 " + Svg.mm(width) + " " + Svg.mm(height));
    }
    return new Logo(root, width, height);
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** The markup of the logo in a rectangle. */
  String placed(double x, double y, double wide, double high) {
    Element copy = (Element) root.cloneNode(true);
    copy.setAttribute("x", Svg.mm(x));
    copy.setAttribute("y", Svg.mm(y));
    copy.setAttribute("width", Svg.mm(wide));
    copy.setAttribute("height", Svg.mm(high));
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter out = new StringWriter();
      transformer.transform(new DOMSource(copy), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("a logo that could be read cannot be written", e);
    }
  }

  private static OptionalDouble length(String text) {
    Matcher length = LENGTH.matcher(text);
    return length.matches()
        ? OptionalDouble.of(Double.parseDouble(length.group(1)))
        : OptionalDouble.empty();
  }

  private static Element parse(String svg) throws UnsafeLogo {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw new UnsafeLogo(List.of("it is no readable SVG without a DOCTYPE: " + e.getMessage()));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JDK has no XML parser that refuses a DOCTYPE", e);
    }
  }
}
