package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one person has before them. Everything is found by the words that they read: labels,
 * buttons, links, headings.
 */
final class Window implements AutoCloseable {
  private static final double PATIENCE_MS = 10_000;

  private final BrowserContext context;
  private final Page page;
  private Locator part;
  private int clicks;

  Window(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    page = context.newPage();
    part = page.locator("body");
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Window open(String path) {
    page.navigate(path);
    part = page.locator("body");
    return this;
  }

  /** Signs in by the form. */
  Window as(String user, String password) {
    return open("/sign-in").fill("User name", user).fill("Password", password).press("Sign in");
  }

  /** Signs in as somebody of the demonstration. */
  Window as(JsonNode key) {
    return as(key.path("user").asText(), key.path("password").asText());
  }

  /** Presses the first button or link of these words. */
  Window press(String words) {
    return click(named("button", words).or(named("link", words)).first());
  }

  /** Follows the first link that holds these words. */
  Window follow(String words) {
    return click(part.locator("a:visible").filter(saying(words)).first());
  }

  /**
   * Opens a part that is folded away, unless it is open. What follows, up to the next press,
   * happens in it.
   */
  Window unfold(String words) {
    Locator details =
        page.locator("details")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator("summary:visible").filter(saying(words))))
            .first();
    if (!(boolean) details.evaluate("details => details.open")) {
      details.locator("summary").first().click();
      clicks++;
    }
    part = details;
    return this;
  }

  /** What follows, up to the next press, happens in this part; it is unfolded where it folds. */
  Window within(String css) {
    part = page.locator(css).first();
    part.evaluate("part => part.querySelectorAll('details').forEach(d => d.open = true)");
    return this;
  }

  /** Clicks, counts it, and waits for what it leads to. */
  Window click(Locator target) {
    target.click();
    clicks++;
    part = page.locator("body");
    page.waitForLoadState();
    return this;
  }

  Window fill(String label, String text) {
    labelled(label).fill(text);
    return this;
  }

  Window choose(String label, String option) {
    labelled(label).selectOption(new SelectOption().setLabel(option));
    return this;
  }

  /** Taps a chip, a box or a dot of a group by its words, unless it is chosen. */
  Window tick(String group, String words) {
    Locator label =
        part.locator("fieldset:visible")
            .filter(saying(group))
            .first()
            .locator("label:visible")
            .filter(new Locator.FilterOptions().setHasText(beginning(words)))
            .first();
    if (!(boolean) label.evaluate("label => label.control.checked")) {
      label.click();
      clicks++;
    }
    return this;
  }

  /** Gives a form its file. */
  Window upload(String label, String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    labelled(label).setInputFiles(new FilePayload(name, "text/csv", bytes));
    return this;
  }

  /** Gives a form a file of this machine. */
  Window upload(String label, Path file) {
    labelled(label).setInputFiles(file);
    return this;
  }

  /** What pressing these words downloads. */
  byte[] download(String words) {
    Download download = page.waitForDownload(() -> press(words));
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the page says so. */
  Window says(String text) {
    try {
      page.getByText(text).locator("visible=true").first().waitFor();
    } catch (PlaywrightException e) {
      throw new AssertionError("\"" + text + "\" is not said at " + page.url() + ":\n" + text(), e);
    }
    return this;
  }

  Window saysNot(String text) {
    assertTrue(!text().contains(text), () -> "\"" + text + "\" is said at " + page.url());
    return this;
  }

  /** What the first line of a table says that holds these words. */
  String line(String words) {
    return page.locator("tr:visible").filter(saying(words)).first().innerText();
  }

  /** How often the page says so. */
  int times(String words) {
    return page.getByText(words).locator("visible=true").count();
  }

  /** The path of the first file that this page leads to. */
  String someFile() {
    return links().stream()
        .filter(path -> path.matches("/files/[0-9a-f-]{36}.*"))
        .map(path -> path.substring(0, "/files/".length() + 36))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no file at " + page.url()));
  }

  /** Whether the network reaches this window. */
  Window signal(boolean there) {
    context.setOffline(!there);
    return this;
  }

  String text() {
    return page.locator("body").innerText();
  }

  /** Where the page leads within the house; what is downloaded is no page. */
  List<String> links() {
    return page
        .locator("a[href^='/']:not([href$='.csv']):not([href$='.pdf']):not([href$='/packets'])")
        .all()
        .stream()
        .map(link -> link.getAttribute("href"))
        .distinct()
        .toList();
  }

  /** Shows the page in the light or in the dark. */
  Window theme(String theme) {
    page.evaluate("theme => document.documentElement.setAttribute('data-bs-theme', theme)", theme);
    return this;
  }

  /** How wide the page is, in pixels, whatever of it can be seen. */
  int width() {
    return (int) page.evaluate("document.documentElement.scrollWidth");
  }

  String path() {
    return URI.create(page.url()).getPath();
  }

  /** What a field holds. */
  String value(String label) {
    return labelled(label).inputValue();
  }

  /** Waits until there is a button, link or heading of these words. */
  Window shown(String role, String words) {
    named(role, words).first().waitFor();
    return this;
  }

  boolean shows(String role, String words) {
    return named(role, words).count() > 0;
  }

  /** Waits until something is refused, and says what for. */
  List<String> refusals() {
    Locator refusals = page.locator(".alert-danger:visible, .invalid-feedback:visible");
    refusals.first().waitFor();
    return refusals.allInnerTexts();
  }

  int clicks() {
    return clicks;
  }

  private Locator labelled(String label) {
    return part.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
        .locator("visible=true")
        .first();
  }

  /** A role selector as text: the client spells its own by the default locale. */
  private Locator named(String role, String words) {
    return part.locator("role=%s[name=\"%s\"]".formatted(role, words.replace("\"", "\\\"")));
  }

  private static Locator.FilterOptions saying(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  /** The browser reads the pattern: it knows no quotation of Java's. */
  private static Pattern beginning(String words) {
    return Pattern.compile("^\\s*" + words.replaceAll("[^\\w\\s]", "\\\\$0"));
  }

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
