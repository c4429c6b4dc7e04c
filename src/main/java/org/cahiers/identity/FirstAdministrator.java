package org.cahiers.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Settings;
import org.cahiers.platform.web.Language;

/**
 * Makes the first administrator. As long as there is none, each start prints a link that works
 * once: who can read the log or the data directory runs the machine anyway, and there is no default
 * password to forget to change.
 */
@ApplicationScoped
public class FirstAdministrator {

  /** What came of it. */
  public sealed interface Outcome {
    record Done(Secret token) implements Outcome {}

    record Refused(Set<SignUp.Flaw> flaws) implements Outcome {}

    record Gone() implements Outcome {}
  }

  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

  @Inject private Settings settings;
  @Inject private Links links;
  @Inject private Accounts accounts;
  @Inject private RoleGrants grants;
  @Inject private Passwords passwords;
  @Inject private Charters charters;
  @Inject private SignIns signIns;
  @Inject private Audit audit;

  @Transactional
  void print(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object start)
      throws IOException {
    if (settings.demo() || grants.holders(Role.ADMINISTRATOR) > 0) {
      Files.deleteIfExists(file());
      return;
    }
    Secret link =
        links.create(Links.Purpose.FIRST_ADMINISTRATOR, null, JsonObject.EMPTY_JSON_OBJECT);
    String text =
        "No administrator yet. This link makes one; it works once, for 7 days:%n%s%n"
            .formatted(settings.absolute("/first-administrator/" + link.text()));
    LOG.warning(text);
    Files.createDirectories(settings.data());
    Files.writeString(file(), text);
    readableByOwnerOnly(file());
  }

  private static void readableByOwnerOnly(Path file) {
    file.toFile().setReadable(false, false);
    file.toFile().setReadable(true, true);
  }

  /** Whether the link still works; changes nothing. */
  @Transactional
  public boolean open(Secret secret) {
    return grants.holders(Role.ADMINISTRATOR) == 0
        && links.find(secret, Links.Purpose.FIRST_ADMINISTRATOR).isPresent();
  }

  @Transactional
  public Outcome make(
      Secret secret, String email, String pseudonym, String password, Language language) {
    if (!open(secret)) return new Outcome.Gone();
    Optional<String> name = Pseudonyms.fit(pseudonym);
    Set<SignUp.Flaw> flaws = EnumSet.noneOf(SignUp.Flaw.class);
    if (!Emails.acceptable(email.strip()) || accounts.withEmail(email).isPresent())
      flaws.add(SignUp.Flaw.EMAIL);
    if (name.isEmpty()) flaws.add(SignUp.Flaw.PSEUDONYM);
    else if (accounts.pseudonymTaken(name.get())) flaws.add(SignUp.Flaw.PSEUDONYM_TAKEN);
    if (!Passwords.acceptable(password, email, pseudonym)) flaws.add(SignUp.Flaw.PASSWORD);
    if (!flaws.isEmpty()) return new Outcome.Refused(flaws);
    if (links.use(secret, Links.Purpose.FIRST_ADMINISTRATOR).isEmpty()) return new Outcome.Gone();
    Account account =
        new Account(
            Account.Origin.REGISTERED,
            email.strip(),
            name.orElseThrow(),
            passwords.hash(password),
            language,
            null);
    accounts.add(account);
    charters.acceptCurrent(account.id());
    grants.grant(account.id(), Role.ADMINISTRATOR, null);
    audit.record(
        0, "role.granted", account.id().value(), Map.of("role", Role.ADMINISTRATOR.code()));
    forgetFile();
    return new Outcome.Done(signIns.begin(account.id(), false));
  }

  private void forgetFile() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return settings.data().resolve("first-administrator.txt");
  }
}
