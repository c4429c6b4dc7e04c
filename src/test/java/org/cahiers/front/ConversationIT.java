package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cahiers.testing.NewAccount;
import org.cahiers.testing.Product;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contribution that many people answer: its replies are read page by page. */
class ConversationIT {

  private static final int REPLIES = 45;

  /** Nobody may write more than eight texts in ten minutes. */
  private static final int EACH = 7;

  private final Visitor reader = new Visitor("en");

  /** All tests come from one network address, from which only so much is taken in ten minutes. */
  @BeforeEach
  @AfterEach
  void forgetWhatWasPostedFromHere() throws SQLException {
    Product.running().database().execute("delete from flood");
  }

  @Test
  void aLongConversationIsReadPageByPageAndALinkOpensItsPage() throws SQLException {
    String contribution = contribution();
    List<String> replies = new ArrayList<>();
    List<Visitor> people = people("talker", REPLIES / EACH + 1);
    for (int i = 0; i < REPLIES; i++)
      replies.add(reply(people.get(i / EACH), contribution, "Answer " + i));
    String last = replies.getLast();
    assertFalse(shows(contribution, last), "the first page holds all replies");
    assertTrue(shows(last, last), last);
    assertTrue(shows(contribution + "?replies=2", last), last);
    assertTrue(reader.get(contribution).body().contains("?replies=2#replies\""), "no next page");
  }

  @Test
  void anAnswerIsReadUnderRepliesThatWereTakenBack() throws SQLException {
    String contribution = contribution();
    Visitor somebody = people("regretful", 1).getFirst();
    String first = reply(somebody, contribution, "Wordoffirst");
    String second = reply(somebody, own(first), "Wordofsecond");
    String third = reply(somebody, own(second), "Wordofthird");
    withdraw(somebody, own(first));
    withdraw(somebody, own(second));
    String page = reader.get(third).body();
    assertTrue(page.contains("Wordofthird"), page);
    assertFalse(page.contains("Wordoffirst") || page.contains("Wordofsecond"), page);
  }

  private String contribution() {
    String debate = reader.links("/debates", "/debates/[a-z-]+").getFirst();
    return reader.links(debate, debate + "/contributions/[0-9]+").getFirst();
  }

  private static List<Visitor> people(String name, int number) throws SQLException {
    List<Visitor> people = new ArrayList<>();
    try (Connection database = Product.running().database().connect()) {
      for (int i = 0; i < number; i++)
        people.add(Visitor.of(NewAccount.insert(database, name + " " + i)));
    }
    return people;
  }

  /** Where its author is led, without what the page says to them. */
  private static String reply(Visitor author, String to, String text) {
    HttpResponse<String> answer =
        author.send(
            to + "/reply", "reply", Map.of("stance", "PLAIN", "text", text + ".", "send", "x"));
    assertEquals(303, answer.statusCode(), answer.body());
    String address = answer.headers().firstValue("Location").orElseThrow();
    assertTrue(author.get(path(address)).body().contains(text), address);
    return path(address).replace("replied=1&", "");
  }

  private static void withdraw(Visitor author, String own) {
    HttpResponse<String> answer =
        author.send(own + "/edit", "withdraw", Map.of("withdraw-button", "x"));
    assertEquals(303, answer.statusCode(), answer.body());
  }

  private boolean shows(String page, String reply) {
    return reader.get(page).body().contains("id=\"reply-" + number(reply) + '"');
  }

  /** The reply's own page. */
  private static String own(String reply) {
    return reply.replaceAll("[0-9]+\\?.*", "") + number(reply);
  }

  private static long number(String reply) {
    var found = Pattern.compile("reply=([0-9]+)").matcher(reply);
    assertTrue(found.find(), reply);
    return Long.parseLong(found.group(1));
  }

  private static String path(String address) {
    return address.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
  }
}
