package org.cahiers.moderation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.cahiers.testing.Browser;
import org.cahiers.testing.Product;
import org.cahiers.testing.View;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A reader reports, a moderator decides by keyboard, everyone can check. */
class ModerationDeskIT {

  private static final View VIEW = new View("en", ColorScheme.LIGHT, 1280);

  @Test
  void aReportIsDecidedByKeyboardAndShowsInTheRegisterAndInPlace() {
    String address = someContribution();
    String number = address.substring(address.lastIndexOf('/') + 1);
    var reader = new Visitor("en");
    var sent =
        reader.send(
            "/report/contribution/" + number,
            "report",
            Map.of("rule", "privacy", "note", "There is an address in it.", "send", "x"));
    assertEquals(303, sent.statusCode(), sent.body());

    try (var browser = Browser.open(VIEW)) {
      Page page = browser.page();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) complaints.add(message.text());
          });
      Browser.signIn(page, "moderator");
      page.navigate("/workspace/moderation");
      var reported = page.locator("#one a[href$='/contributions/" + number + "']");
      for (int i = 0; i < 50 && reported.count() == 0; i++) press(page, "j");
      assertThat(reported).isVisible();
      assertThat(page.locator("#one")).containsText("There is an address in it.");
      press(page, "4");
      assertThat(page.locator("#preview")).containsText("Privacy");
      press(page, "h");
      assertThat(page.locator("#messages")).containsText("Hidden everywhere");
      assertSoonShows(reader, address, "Privacy");
      assertSoonShows(reader, "/register", "/contributions/" + number);
      press(page, "u");
      assertThat(page.locator("#messages")).containsText("Undone");
      assertSoonShows(reader, "/register", "undone on");
      assertEquals(List.of(), complaints);
    }
    assertTheRegisterIsReadBackAndForth(reader);
  }

  /** Fifty a page: down twice, up once, and up again to the newest. */
  private static void assertTheRegisterIsReadBackAndForth(Visitor reader) {
    long newest = copyTheLastDecision();
    String first = "/register?before=" + (newest + 1);
    String second = link(reader, first, "before");
    assertEquals(range(newest - 50, 50), decisions(reader, second));
    String third = link(reader, second, "before");
    assertEquals(range(newest - 50, 50), decisions(reader, link(reader, third, "after")));
    assertEquals(range(newest, 50), decisions(reader, link(reader, second, "after")));
    assertTrue(
        reader.linksIfAny("/register?after=" + newest, "/register\\?after=[0-9]+").isEmpty());
  }

  /** So often that there are several pages; returns the number of the newest. */
  private static long copyTheLastDecision() {
    try (var database = Product.running().database().connect();
        var rows =
            database
                .createStatement()
                .executeQuery(
                    """
                    with copies as (
                      insert into decision (for_case, kind, subject, address, outcome, decided_by)
                      select for_case, kind, subject, address, 'kept', decided_by
                      from (select * from decision order by id desc limit 1) d, generate_series(1, 120) returning id)
                    select max(id) from copies\
                    """)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String link(Visitor reader, String page, String direction) {
    return reader.links(page, "/register\\?" + direction + "=[0-9]+").getFirst();
  }

  private static List<Long> decisions(Visitor reader, String page) {
    return Pattern.compile("id=\"decision-([0-9]+)\"")
        .matcher(reader.get(page).body())
        .results()
        .map(found -> Long.valueOf(found.group(1)))
        .toList();
  }

  private static List<Long> range(long highest, int many) {
    return LongStream.range(0, many).map(i -> highest - i).boxed().toList();
  }

  /**
   * Pages of visitors are cached; they follow the change feed, which is read a few times a second.
   */
  private static void assertSoonShows(Visitor reader, String address, String words) {
    String body = "";
    for (int i = 0; i < 50 && !body.contains(words); i++) {
      if (i > 0) LockSupport.parkNanos(100_000_000);
      body = reader.get(address).body();
    }
    assertTrue(body.contains(words), body);
  }

  /** One key, and the answer of the server to it. */
  private static void press(Page page, String key) {
    page.waitForResponse(
        response -> response.url().endsWith("/workspace/moderation"),
        () -> page.keyboard().press(key));
  }

  private static String someContribution() {
    Visitor visitor = new Visitor("en");
    String debate = visitor.links("/debates", "/debates/[^/\"?#]+").getFirst();
    return visitor.links(debate, debate + "/contributions/[0-9]+").getFirst();
  }
}
