package org.cahiers.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.cahiers.platform.Settings;
import org.cahiers.platform.web.Language;

/**
 * The accounts of the demonstration: one for each role, with a password known to everyone. They
 * come into being only where the operator has asked for the demonstration.
 */
@ApplicationScoped
public class DemoAccounts {

  /** Password of all of them. */
  public static final String PASSWORD = "cahiers-demo";

  /** One of them. */
  public record DemoAccount(String email, String pseudonym, Language language, Role role) {}

  private static final List<DemoAccount> ALL =
      List.of(
          new DemoAccount("ada@demo.example", "Ada", Language.FRENCH, Role.PARTICIPANT),
          new DemoAccount("basil@demo.example", "Basil", Language.ENGLISH, Role.PARTICIPANT),
          new DemoAccount("facilitator@demo.example", "Fanny", Language.FRENCH, Role.FACILITATOR),
          new DemoAccount("moderator@demo.example", "Modeste", Language.FRENCH, Role.MODERATOR),
          new DemoAccount("editor@demo.example", "Edgar", Language.FRENCH, Role.EDITOR),
          new DemoAccount(
              "spokesperson@demo.example", "Solange", Language.FRENCH, Role.SPOKESPERSON),
          new DemoAccount(
              "administrator@demo.example", "Agathe", Language.FRENCH, Role.ADMINISTRATOR));

  @PersistenceContext private EntityManager database;
  @Inject private Settings settings;
  @Inject private Accounts accounts;
  @Inject private RoleGrants grants;
  @Inject private Passwords passwords;
  @Inject private Charters charters;

  /** All of them in the demonstration, nobody elsewhere. */
  public List<DemoAccount> all() {
    return settings.demo() ? ALL : List.of();
  }

  @Transactional
  void make(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object start)
      throws IOException {
    if (settings.demo()) oneNodeAtATime();
    StringBuilder list = new StringBuilder();
    for (DemoAccount demo : all()) {
      if (accounts.withEmail(demo.email()).isEmpty()) add(demo);
      list.append("%-13s %-28s %s%n".formatted(demo.role().code(), demo.email(), PASSWORD));
    }
    if (list.isEmpty()) return;
    Files.createDirectories(settings.data());
    Files.writeString(settings.data().resolve("demo-sign-ins.txt"), list);
  }

  /** Of nodes that start together on an empty database, one makes them and the others find them. */
  private void oneNodeAtATime() {
    database
        .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('demo.accounts')) as text)")
        .getSingleResult();
  }

  private void add(DemoAccount demo) {
    Account account =
        new Account(
            Account.Origin.DEMO,
            demo.email(),
            demo.pseudonym(),
            passwords.hash(PASSWORD),
            demo.language(),
            null);
    accounts.add(account);
    charters.acceptCurrent(account.id());
    if (demo.role() != Role.PARTICIPANT) grants.grant(account.id(), demo.role(), null);
  }
}
