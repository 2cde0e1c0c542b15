package org.code99.outreach.print;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Artwork comes from plugins and companies: it may draw, but neither run nor fetch anything. */
final class ArtworkCensor {
  private static final Set<String> FORBIDDEN =
      Set.of("script", "foreignobject", "iframe", "handler");
  private static final Pattern REACHING_URL =
      Pattern.compile("url\\(\\s*['\"]?\\s*(?!#|\\s|['\"])");
  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpeg);base64,.*", Pattern.DOTALL);

  private final Proofreader proof;

  ArtworkCensor(Proofreader proof) {
    this.proof = proof;
  }

  void look(Document document) {
    for (Node node : ArtworkSource.children(document)) {
      if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
        refuse("an instruction to its reader (%s)".formatted(node.getNodeName()));
      }
    }
    look(document.getDocumentElement());
  }

  private void look(Element element) {
    String name = element.getLocalName().toLowerCase(Locale.ROOT);
    if (FORBIDDEN.contains(name)) {
      refuse("a %s element".formatted(element.getLocalName()));
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      look((Attr) attributes.item(i));
    }
    if ("style".equals(name)) {
      String css = element.getTextContent().toLowerCase(Locale.ROOT);
      if (css.contains("@import") || REACHING_URL.matcher(css).find()) {
        refuse("a style sheet that fetches something");
      }
    }
    for (Node child : ArtworkSource.children(element)) {
      if (child instanceof Element inner) {
        look(inner);
      }
    }
  }

  private void look(Attr attribute) {
    String name = attribute.getLocalName().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().strip();
    if (name.startsWith("on")) {
      refuse("a script (%s)".formatted(attribute.getName()));
    } else if (name.equals("href") && !value.startsWith("#") && !PICTURE.matcher(value).matches()) {
      refuse("a reference to something outside itself (%s)".formatted(shortened(value)));
    } else if (REACHING_URL.matcher(value.toLowerCase(Locale.ROOT)).find()) {
      refuse("a reference to something outside itself (%s)".formatted(shortened(value)));
    }
  }

  private void refuse(String what) {
    proof.note("The artwork has %s, which is not printed: take it out.".formatted(what));
  }

  private static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 57) + "...";
  }
}
