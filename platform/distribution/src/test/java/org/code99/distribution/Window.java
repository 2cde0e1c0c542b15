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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one person has before them. Everything is found by the words that they read: labels,
 * buttons, links, headings.
 */
final class Window implements AutoCloseable {
  private static final double PATIENCE_MS = 10_000;

  private final BrowserContext context;
  private final Page page;
  private int clicks;

  Window(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    page = context.newPage();
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Window open(String path) {
    page.navigate(path);
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

  /** Opens a part that is folded away, unless it is open. */
  Window unfold(String words) {
    Locator summary =
        page.locator("summary", new Page.LocatorOptions().setHasText(words)).first();
    if (!(boolean) summary.evaluate("summary => summary.parentElement.open")) {
      click(summary);
    }
    return this;
  }

  /** Clicks, counts it, and waits for what it leads to. */
  Window click(Locator target) {
    target.click();
    clicks++;
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

  /** Taps a chip, a box or a dot by its words, unless it is chosen. */
  Window tick(String words) {
    Locator label =
        page.locator("label:visible", new Page.LocatorOptions().setHasText(words)).first();
    if (!(boolean) label.evaluate("label => label.control.checked")) {
      click(label);
    }
    return this;
  }

  /** Gives a form its file. */
  Window upload(String label, String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    labelled(label).setInputFiles(new FilePayload(name, "text/csv", bytes));
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

  String text() {
    return page.locator("body").innerText();
  }

  String path() {
    return java.net.URI.create(page.url()).getPath();
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

  /** What alerts say, one after the other. */
  List<String> refusals() {
    return page.locator(".alert-danger, .invalid-feedback").allInnerTexts();
  }

  int clicks() {
    return clicks;
  }

  private Locator labelled(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .locator("visible=true")
        .first();
  }

  /** A role selector as text: the client spells its own by the default locale. */
  private Locator named(String role, String words) {
    return page.locator(
        "role=%s[name=\"%s\"]".formatted(role, words.replace("\"", "\\\"")));
  }

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
