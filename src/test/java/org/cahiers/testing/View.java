package org.cahiers.testing;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * How somebody looks at a page.
 *
 * @param language fr or en
 * @param width of the window, in CSS pixels
 */
public record View(String language, ColorScheme scheme, int width) {

  /** Both languages, light and dark, a phone and a desk: every page is looked at in all of them. */
  public static List<View> all() {
    var views = new ArrayList<View>();
    for (String language : List.of("fr", "en"))
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
        for (int width : List.of(360, 1280)) views.add(new View(language, scheme, width));
    return views;
  }

  /**
   * Four of them in which each language, scheme and width meets each other once: for tests of many
   * pages.
   */
  public static List<View> crossed() {
    return List.of(
        new View("fr", ColorScheme.LIGHT, 360),
        new View("fr", ColorScheme.DARK, 1280),
        new View("en", ColorScheme.LIGHT, 1280),
        new View("en", ColorScheme.DARK, 360));
  }

  @Override
  public String toString() {
    return language + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
  }
}
