package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HomePageIT {

  @ParameterizedTest
  @MethodSource("org.cahiers.testing.View#all")
  void theHomePageCanBeReadByEverybody(View view) {
    try (var browser = Browser.open(view)) {
      var page = browser.page();
      var answer = page.navigate("/");
      Browser.picture(page, "home-" + view);
      assertEquals(200, answer.status());
      assertEquals(view.language(), page.locator("html").getAttribute("lang"));
      assertTrue(page.title().endsWith("Cahiers"), page.title());
      Browser.assertFitsTheWidth(page);
      Browser.assertAccessible(page);
    }
  }
}
