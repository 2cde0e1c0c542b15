package org.code99.distribution;

import java.util.Locale;

/** How an empty house is opened by its pages: the company, its regions, its people. */
final class FirstDay {
  static final String PASSWORD = "a quiet long sentence";

  private FirstDay() {}

  /** Nora founds the company, and is its first admin and manager. */
  static void opens(Window nora, House house) {
    nora.open(house.setUpPath())
        .fill("Name", "Kern & Co")
        .choose("Country", "Germany")
        .fill("Your name", "Nora Kern")
        .fill("User name", "nora")
        .fill("Password", PASSWORD)
        .fill("The same again", PASSWORD)
        .press("Open the house")
        .says("Nora Kern");
  }

  static void draws(Window admin, String region) {
    admin
        .open("/house/regions")
        .fill("Name", region)
        .fill("Code", region.substring(0, 1))
        .fill("What lists call it", region)
        .press("Draw it")
        .says(region + " is on the map.");
  }

  /**
   * Lets somebody in.
   *
   * @return the link by which they choose their password
   */
  static String letsIn(Window admin, String name, String role, String region) {
    return admin
        .open("/house/people/new")
        .fill("Name", name + " Muster")
        .fill("User name", name.toLowerCase(Locale.ROOT))
        .tick("What they do", role)
        .choose("Works in", region)
        .press("Let them in")
        .says("Pass this link on")
        .value("Link");
  }

  /** Somebody comes in for the first time, by their link. */
  static Window comesIn(Window person, String name, String link) {
    return person
        .open(link)
        .fill("Password", PASSWORD)
        .fill("The same again", PASSWORD)
        .press("Set the password")
        .says("Sign in with it.")
        .fill("User name", name.toLowerCase(Locale.ROOT))
        .fill("Password", PASSWORD)
        .press("Sign in")
        .says(name + " Muster");
  }
}
