package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages about accounts, as everybody may look at them. */
class AccountPagesIT {

  private static final List<String> OPEN =
      List.of(
          "/sign-in",
          "/sign-up",
          "/sign-up/sent",
          "/one-last-step",
          "/confirm/gone",
          "/forgotten",
          "/forgotten/sent",
          "/reset/gone",
          "/first-administrator/gone",
          "/charter",
          "/farewell",
          "/register",
          "/demo/mail");
  private static final List<String> SIGNED_IN = List.of("/me/settings", "/charter");
  private static final List<String> STAFF =
      List.of("/workspace", "/workspace/moderation", "/admin", "/admin/people", "/admin/charter");

  @ParameterizedTest
  @MethodSource("org.cahiers.testing.View#crossed")
  void everybodyCanUseThePagesAboutAccounts(View view) {
    try (var browser = Browser.open(view)) {
      Page page = browser.page();
      for (String path : OPEN) look(page, path, view);
    }
  }

  @ParameterizedTest
  @MethodSource("org.cahiers.testing.View#crossed")
  void everybodyWhoIsSignedInCanUseTheirSettings(View view) {
    try (var browser = Browser.open(view)) {
      Page page = browser.page();
      signIn(page, "ada");
      for (String path : SIGNED_IN) look(page, path, view);
    }
  }

  @ParameterizedTest
  @MethodSource("org.cahiers.testing.View#crossed")
  void everybodyWithARoleCanUseTheWorkspace(View view) {
    try (var browser = Browser.open(view)) {
      Page page = browser.page();
      for (String path : STAFF) {
        signIn(page, path.startsWith("/admin") ? "administrator" : "moderator");
        look(page, path, view);
      }
    }
  }

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#email", name + "@demo.example");
    page.fill("#password", "cahiers-demo");
    page.click("#submit");
    page.waitForURL("**/");
  }

  private static void look(Page page, String path, View view) {
    assertEquals(200, page.navigate(path).status(), path);
    Browser.picture(page, path.substring(1).replace('/', '-') + "-" + view);
    assertEquals(view.language(), page.locator("html").getAttribute("lang"), path);
    assertEquals(0, page.locator("text=???").count(), "words missing on " + path);
    Browser.assertFitsTheWidth(page);
    Browser.assertAccessible(page);
  }
}
