package org.code99.distribution;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The keyboard of somebody who has no mouse. They go on with Tab until they stand on what they look
 * for, by the words that they read or hear, and must see where they stand on the whole way.
 */
final class Keys {
  /** Who has to press Tab more often than this has not been thought of. */
  private static final int PATIENCE = 120;

  /** What is called so where the focus is: by its label, its own words, or what it stands for. */
  private static final String HERE =
      """
      () => {
        const here = document.activeElement;
        if (here === document.body || here.id === "content") return "";
        const label = here.labels?.length ? here.labels[0].innerText : "";
        return (here.getAttribute("aria-label") || label || here.innerText || here.value || "")
          .trim().split("\\n")[0].trim();
      }
      """;

  /**
   * Whether one sees where the focus is: on the thing itself, or on the chip that stands for it.
   */
  private static final String SEEN =
      """
      () => {
        const marked = (element) => {
          const style = getComputedStyle(element);
          return style.opacity !== "0" && ((style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)
            || style.boxShadow !== "none");
        };
        const here = document.activeElement;
        return here === document.body || here.id === "content" || marked(here)
          || (here.nextElementSibling !== null && marked(here.nextElementSibling));
      }
      """;

  private final Window window;
  private final Page page;
  private int loads;

  Keys(Window window) {
    this.window = window;
    this.page = window.page();
    page.onLoad(loaded -> loads++);
    // the browser is told early that windows of files are ours; it takes a moment to hear it
    page.onFileChooser(chooser -> {});
  }

  /** Goes on until the focus is on what is called so, or begins so. */
  Keys to(String words) {
    List<String> way = new ArrayList<>();
    while (!here().startsWith(words)) {
      if (way.size() == PATIENCE) {
        throw new AssertionError(
            "no Tab leads to \"%s\" at %s: %s".formatted(words, page.url(), way));
      }
      press("Tab");
      way.add(here());
      if (!(boolean) page.evaluate(SEEN)) {
        throw new AssertionError(
            "nobody sees the focus on \"%s\" at %s".formatted(here(), page.url()));
      }
    }
    return this;
  }

  Keys press(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Presses what is called so, and waits until it has led elsewhere. */
  Keys enter(String words) {
    return to(words).leaves(() -> press("Enter"));
  }

  /** Opens what is folded away, or goes to a place on the same page. */
  Keys open(String words) {
    return to(words).press("Enter");
  }

  /** Does something that leads elsewhere. */
  Keys leaves(Runnable something) {
    int before = loads;
    something.run();
    page.waitForCondition(() -> loads > before);
    return this;
  }

  /** Types where the focus is. */
  Keys type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Writes into a field, over what stands there. */
  Keys write(String label, String text) {
    return to(label).press("Control+a").type(text);
  }

  /** Chooses in a list by the first letters of what is wanted. */
  Keys choose(String label, String option) {
    return to(label).type(option);
  }

  /** Ticks a box or chooses a chip. */
  Keys tick(String words) {
    return to(words).press("Space");
  }

  /** Goes through the choices of one group with the arrows. */
  Keys pick(String first, String words) {
    to(first).press("Space");
    while (!here().equals(words)) {
      press("ArrowDown");
    }
    return this;
  }

  /** Chooses a file in the window that the field opens, and waits for what is said to it. */
  Keys upload(String label, String name, String content) {
    to(label);
    FileChooser chooser = page.waitForFileChooser(() -> press("Enter"));
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return leaves(() -> chooser.setFiles(new FilePayload(name, "text/csv", bytes)));
  }

  Keys says(String text) {
    window.says(text);
    return this;
  }

  /** What is called so where the focus is. */
  String here() {
    return (String) page.evaluate(HERE);
  }

  String path() {
    return window.path();
  }
}
