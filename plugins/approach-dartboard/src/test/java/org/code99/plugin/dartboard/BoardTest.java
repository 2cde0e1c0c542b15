package org.code99.plugin.dartboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.code99.api.Artwork;
import org.code99.api.CompositionBatch;
import org.code99.api.Kit;
import org.code99.api.Sender;
import org.code99.api.Settings;
import org.code99.api.Wording;
import org.code99.testkit.SampleBrief;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class BoardTest {
  private static final String LOGO =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'>%s</svg>";

  @Test
  @DisplayName("S41: the ruler measures exactly 100 mm, lies outside the trim and says so")
  void ruler() {
    Artwork board = kit(SampleBrief.in("en")).artwork().getFirst();
    Document drawing = parse(board.svg());
    assertEquals("0 0 500 500", drawing.getDocumentElement().getAttribute("viewBox"));
    assertEquals("500mm", drawing.getDocumentElement().getAttribute("width"));
    assertEquals(500, board.widthMillimetres());
    Element ruler =
        elements(drawing, "g").stream()
            .filter(group -> group.getAttribute("id").equals("ruler"))
            .findFirst()
            .orElseThrow();
    Element scale = (Element) ruler.getElementsByTagName("line").item(0);
    double from = number(scale, "x1");
    double to = number(scale, "x2");
    assertEquals(100.0, to - from);
    assertEquals(scale.getAttribute("y1"), scale.getAttribute("y2"));
    assertEquals("100 mm", ruler.getElementsByTagName("text").item(0).getTextContent());
    double nearest =
        StrictMath.hypot(
            Math.min(Math.abs(from - 250), Math.abs(to - 250)), number(scale, "y1") - 250);
    assertTrue(nearest > 228, "the ruler lies in the bleed: " + nearest);
    List<Double> ticks =
        IntStream.range(1, ruler.getElementsByTagName("line").getLength())
            .mapToObj(
                i -> number((Element) ruler.getElementsByTagName("line").item(i), "x1") - from)
            .toList();
    assertEquals(IntStream.rangeClosed(0, 20).mapToObj(i -> i * 5.0).toList(), ticks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  @DisplayName("S41: twelve distinct confessions stand around the board, the shown ones in red")
  void confessions(String language) {
    SampleBrief brief = SampleBrief.in(language).shows("lost-order", "left-in-rain");
    Wording wording =
        Wording.of(
            TestContext.of(Board.class),
            Settings.none(),
            brief.brief(),
            DartboardApproach.LANGUAGES);
    List<Field> fields = Confessions.fields(brief.brief().mistakes(), wording);
    assertEquals(12, fields.stream().map(Field::words).distinct().count());
    assertEquals(
        List.of(0, 1), IntStream.range(0, 12).filter(i -> fields.get(i).red()).boxed().toList());
    assertEquals("left in rain", fields.get(1).words());
    assertTrue(wording.unresolved().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es"})
  @DisplayName("S41: every letter stays within its ring, and reads upright in the lower half")
  void lettersAreUpright(String language) {
    Pattern placed = Pattern.compile("rotate\\((-?[0-9.]+)\\) translate\\(0 (-?[0-9.]+)\\)");
    long letters =
        elements(parse(kit(SampleBrief.in(language)).artwork().getFirst().svg()), "text").stream()
            .map(text -> placed.matcher(text.getAttribute("transform")))
            .filter(Matcher::matches)
            .peek(letter -> {
              double lean = Double.parseDouble(letter.group(1));
              double radius = Math.abs(Double.parseDouble(letter.group(2)));
              double upright = Math.cos(StrictMath.toRadians(lean));
              assertTrue(upright > -0.3, "a letter stands on its head: " + letter.group());
              assertTrue(
                  (radius > 174 && radius < 219) || (radius > 54 && radius < 64),
                  "a letter left its ring: " + letter.group());
            })
            .count();
    assertTrue(letters > 100, "only " + letters + " letters");
  }

  @Test
  @DisplayName("S35: the words on the board can be read as words, not only as bent letters")
  void titles() {
    List<String> titles =
        elements(parse(kit(SampleBrief.in("en")).artwork().getFirst().svg()), "title").stream()
            .map(Element::getTextContent)
            .toList();
    assertEquals(14, titles.size());
    assertEquals("Delivered late", titles.getFirst());
    assertEquals("Aim well", titles.getLast());
  }

  @Test
  @DisplayName("S85: the drawer's mark stands nowhere on the board, not even for the printer")
  void drawerMark() {
    Document drawing = parse(kit(SampleBrief.in("en")).artwork().getFirst().svg());
    assertTrue(
        elements(drawing, "text").stream().noneMatch(text -> text.getTextContent().contains("99")));
  }

  @Test
  @DisplayName("S41: a decent logo is the bull's eye; what its editor left in it is taken out")
  void logo() {
    Kit kit =
        kit(
            LOGO.formatted(
                "<view xmlns='http://editor.example'/><defs><linearGradient id='g'/></defs>"
                    + "<path d='M0 0 L9 9' fill='url(#g)'/>"));
    String svg = kit.artwork().getFirst().svg();
    Element logo = elements(parse(svg), "svg").get(1);
    assertEquals("0 0 200 100", logo.getAttribute("viewBox"));
    assertEquals(2.0, number(logo, "width") / number(logo, "height"), 0.001);
    assertFalse(svg.contains("editor.example/>"));
    assertFalse(svg.contains("<view"));
    assertFalse(kit.handling().contains("cannot be printed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<style>@import url(http://else.example)</style>",
        "<image href='http://else.example/a.png'/>",
        "<foreignObject/>",
        "<use href='http://else.example/a.svg#b'/>",
        "<rect fill='url(http://else.example/a)'/>",
        "<rect fill=\"url( 'http://else.example/a')\"/>",
        "<rect onclick='alert(1)'/>",
        "<unclosed>",
        "<animate/>"
      })
  @DisplayName(
      "S41: a logo that runs or reaches outside gives way to the name, and the packer knows")
  void unsafeLogo(String content) {
    Kit kit = kit(LOGO.formatted(content));
    assertEquals(1, elements(parse(kit.artwork().getFirst().svg()), "svg").size());
    assertTrue(kit.artwork().getFirst().svg().contains("Falk &amp;"));
    assertTrue(kit.handling().contains("the logo cannot be printed"), kit.handling());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&a;</svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<html/>",
        "no drawing"
      })
  @DisplayName("S41: what is no drawing at all is not drawn")
  void noLogo(String document) {
    assertTrue(kit(document).handling().contains("the logo cannot be printed"));
  }

  private static Kit kit(String logo) {
    Sender sender = SampleBrief.in("en").brief().sender();
    return kit(
        SampleBrief.in("en")
            .from(
                new Sender(
                    sender.company(),
                    sender.addressLines(),
                    sender.signer(),
                    sender.signerRole(),
                    sender.phone(),
                    sender.email(),
                    sender.marker(),
                    Optional.of(logo))));
  }

  private static Kit kit(SampleBrief brief) {
    return new DartboardApproach(TestContext.of(DartboardApproach.class))
        .compose(
            CompositionBatch.of(
                LocalDate.of(2026, 11, 2), 99, Settings.none(), List.of(brief.brief())))
        .getFirst()
        .pieces()
        .getFirst()
        .kit()
        .orElseThrow();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static List<Element> elements(Document drawing, String name) {
    return IntStream.range(0, drawing.getElementsByTagName(name).getLength())
        .mapToObj(i -> (Element) drawing.getElementsByTagName(name).item(i))
        .toList();
  }

  private static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(svg, e);
    }
  }
}
