package org.code99.plugin.dartboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Goes through a logo before it is printed. What an editor left for itself is taken out; what runs,
 * loads or reaches outside is a fault.
 */
final class LogoInspection {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> DRAWS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask");
  private static final Set<String> SAYS_NOTHING = Set.of("metadata");
  private static final Pattern OUTSIDE = Pattern.compile("url\\(\\s*['\"]?\\s*[^#'\"\\s]");

  private final List<String> faults = new ArrayList<>();

  private LogoInspection() {}

  /** Every fault of a logo; none when it may be printed. */
  static List<String> faults(Element root) {
    LogoInspection inspection = new LogoInspection();
    if (root.getLocalName().equals("svg") && SVG.equals(root.getNamespaceURI())) {
      inspection.element(root);
    } else {
      inspection.faults.add("it is a <" + root.getTagName() + "> and no SVG drawing");
    }
    return List.copyOf(inspection.faults);
  }

  private void element(Element element) {
    if (!DRAWS.contains(element.getLocalName())) {
      faults.add("it holds <" + element.getTagName() + ">");
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      attribute(element, (Attr) element.getAttributes().item(i));
    }
    for (Node child : children(element)) {
      if (child instanceof Element inner) {
        if (!SVG.equals(inner.getNamespaceURI()) || SAYS_NOTHING.contains(inner.getLocalName())) {
          element.removeChild(inner);
        } else {
          element(inner);
        }
      }
    }
  }

  private void attribute(Element element, Attr attribute) {
    String name = attribute.getName().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().strip();
    String where = attribute.getName() + " of <" + element.getTagName() + ">";
    if (name.startsWith("on")) {
      faults.add("it listens: " + where);
    }
    if ((name.endsWith("href") && !value.startsWith("#"))
        || OUTSIDE.matcher(value.toLowerCase(Locale.ROOT)).find()) {
      faults.add("it reaches outside itself: " + where);
    }
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
      children.add(parent.getChildNodes().item(i));
    }
    return children;
  }
}
