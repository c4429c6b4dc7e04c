package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.cahiers.platform.Settings;
import org.cahiers.platform.mail.Mail;
import org.cahiers.platform.mail.Mailer;
import org.cahiers.platform.web.Language;
import org.cahiers.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a person in their language, for rooms that must not know an address. Who has none
 * (imported or deleted) gets nothing.
 */
@ApplicationScoped
public class WriteTo {

  @Inject private Accounts accounts;
  @Inject private Mailer mailer;
  @Inject private Messages messages;
  @Inject private Settings settings;

  /**
   * @param key of the message: {@code key.subject} and {@code key.text}, where {0} is the person's
   *     name
   * @param values {1}, {2}, … of the text in that language
   */
  @Transactional
  public void write(AccountId account, String key, Function<Language, Object[]> values) {
    write(account, key, values, null);
  }

  /**
   * A mail that its reader may stop.
   *
   * @param unsubscribe absolute address that stops it when posted to, or null
   */
  @Transactional
  public void write(
      AccountId account,
      String key,
      Function<Language, Object[]> values,
      @Nullable String unsubscribe) {
    accounts
        .find(account)
        .filter(person -> person.email().isPresent())
        .ifPresent(person -> write(person, key, values.apply(person.language()), unsubscribe));
  }

  private void write(Account person, String key, Object[] values, @Nullable String unsubscribe) {
    Object[] all = new Object[values.length + 1];
    all[0] = person.pseudonym();
    System.arraycopy(values, 0, all, 1, values.length);
    send(person.email().orElseThrow(), person.language(), key, all, unsubscribe);
  }

  void write(String email, Language language, String key, Object... values) {
    send(email, language, key, values, null);
  }

  private void send(
      String email, Language language, String key, Object[] values, @Nullable String unsubscribe) {
    String signature =
        "\n\n-- \n" + messages.text(language, "front.name") + " · " + settings.publicUrl();
    mailer.send(
        new Mail(
            email,
            messages.text(language, key + ".subject"),
            messages.text(language, key + ".text", values) + signature,
            unsubscribe));
  }
}
