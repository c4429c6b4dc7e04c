package org.cahiers.front;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.identity.Secret;
import org.cahiers.testing.Browser;
import org.cahiers.testing.Product;
import org.cahiers.testing.Scripts;
import org.cahiers.testing.View;

/** People who type scripts into every field that they have, each in a browser of their own. */
final class HostilePeople implements AutoCloseable {

  /** All of the list, for long fields. */
  static final String ALL = String.join("\n\n", Scripts.PAYLOADS);

  private static final View VIEW = new View("en", ColorScheme.LIGHT, 1280);
  private static final String SIGN_IN =
      "with s as (insert into sign_in (token_hash, account, expires_at) select ?, id, now() +"
          + " interval '1 day' from account where email = ? returning account) select account from"
          + " s";

  /** Stands in whatever they type, to find it by. */
  final String word = Desks.newWord();

  /** Name of somebody who is no member of staff; to be registered by the test. */
  final String writer = "scribe" + word;

  private final Map<String, Browser> browsers = new HashMap<>();
  private final Map<String, Page> pages = new HashMap<>();
  private int turn;

  /** Somebody of the demonstration, or the writer: signed in without waiting for a hash. */
  Page as(String name) {
    return pages.computeIfAbsent(name, this::signIn);
  }

  private Page signIn(String name) {
    String secret = name + "-" + word + "-" + "x".repeat(20);
    String email = name.equals(writer) ? Consultation.email(name) : name + "@demo.example";
    Consultation.ask(SIGN_IN, new Secret(secret).hash(), email);
    Page page = visitor(name);
    String address = Product.running().address().toString();
    page.context().addCookies(List.of(new Cookie("sign-in", secret).setUrl(address)));
    return page;
  }

  /** Somebody who is not signed in. */
  Page visitor(String name) {
    Browser browser = Browser.open(VIEW);
    browsers.put(name, browser);
    Page page = browser.page();
    Scripts.watch(page);
    return page;
  }

  /** A second window of the same person. */
  static Page beside(Page page) {
    Page beside = page.context().newPage();
    Scripts.watch(beside);
    return beside;
  }

  /** The next of the list, and the word. */
  String some() {
    String payload = Scripts.PAYLOADS.get(turn++ * 7 % Scripts.PAYLOADS.size());
    return payload.replaceAll("[\u0000\n]", "") + " " + word;
  }

  static void fill(Page page, String fields, String value) {
    for (String field : fields.split(", ")) page.fill(field, value);
  }

  static void look(Page page, String address) {
    page.navigate(address);
    Scripts.assertInert(page);
  }

  /** An act, and the answer of the server to it. */
  static void answered(Page page, Runnable act) {
    page.waitForResponse(response -> response.request().method().equals("POST"), act);
    page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    Scripts.assertInert(page);
  }

  @Override
  public void close() {
    browsers.values().forEach(Browser::close);
  }
}
