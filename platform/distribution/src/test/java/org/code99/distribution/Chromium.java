package org.code99.distribution;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium, one for each class of tests. Where there is none the class is
 * skipped, unless {@code CODE99_BROWSER_TESTS=required}. What a failed test saw last lies as
 * pictures in {@code target/seen}.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final Path SEEN = Path.of("target", "seen");

  private final List<Window> windows = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> chromium = onThisMachine();
    if (chromium.isEmpty()) {
      String missing = "There is no Chromium here: install it to run the browser tests.";
      if ("required".equals(System.getenv("CODE99_BROWSER_TESTS"))) {
        Assertions.fail(missing);
      }
      Assumptions.abort(missing);
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setChromiumSandbox(false)
                    .setArgs(QUIET));
  }

  private static Optional<Path> onThisMachine() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens the house on a desktop. */
  Window desktop(House house) {
    return window(house, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  /** Opens it on a telephone. */
  Window phone(House house) {
    return window(
        house, new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
  }

  Window window(House house, Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(
            options
                .setBaseURL(house.address().toString())
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE));
    Window window = new Window(context);
    windows.add(window);
    return window;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    boolean failed = context.getExecutionException().isPresent();
    String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
    for (int i = 0; i < windows.size(); i++) {
      if (failed) {
        windows.get(i).picture(SEEN.resolve(name.replaceAll("[^\\w-]+", "-") + "-" + i + ".png"));
      }
      windows.get(i).close();
    }
    windows.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }
}
