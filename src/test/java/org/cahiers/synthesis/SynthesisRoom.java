package org.cahiers.synthesis;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.testing.PersistenceUnit;

/** The room of syntheses on a database of its own, wired by hand, without a server. */
final class SynthesisRoom extends PersistenceUnit {

  /** What the doors told the rooms above. */
  final Queue<Object> news = new ConcurrentLinkedQueue<>();

  private final Map<Class<?>, Object> beans = new HashMap<>();

  SynthesisRoom(String name) {
    super(name);
  }

  /** A bean with all it needs; what it fires is kept as news. */
  <T> T bean(Class<T> type) {
    Object known = beans.get(type);
    if (known != null) return type.cast(known);
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      T bean = constructor.newInstance();
      beans.put(type, bean);
      for (Field field : type.getDeclaredFields())
        if (field.isAnnotationPresent(Inject.class)
            || field.isAnnotationPresent(PersistenceContext.class)) {
          field.setAccessible(true);
          Object value = value(field.getType());
          if (value != null) field.set(bean, value);
        }
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(Class<?> type) {
    if (type == EntityManager.class) return manager();
    if (type == Clock.class) return Clock.systemUTC();
    if (type == URI.class) return URI.create("http://localhost");
    if (type == Event.class)
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (self, method, arguments) -> {
            if (method.getName().equals("fire")) news.add(arguments[0]);
            return null;
          });
    if (type.getName().startsWith("org.cahiers.") && !type.getName().contains(".platform.web."))
      return bean(type);
    return null;
  }

  AccountId person(String name) {
    return new AccountId(number("insert into account (pseudonym) values (?1) returning id", name));
  }

  AccountId moderator(String name) {
    AccountId account = person(name);
    sql("insert into role_grant (account, role) values (?1, 'moderator')", account.value());
    return account;
  }

  DebateId debate(String slug) {
    return new DebateId(
        number(
            "insert into debate (slug, language, opens_at, synthesis_at, closes_at) values (?1,"
                + " 'fr', now() - interval '9 days', now() - interval '1 day', now() + interval '9"
                + " days') returning id",
            slug));
  }

  long contribution(DebateId debate, AccountId author, String title, String text) {
    long id =
        number(
            "insert into contribution (debate, author, language, title, text, published_at) values"
                + " (?1, ?2, 'fr', ?3, ?4, now()) returning id",
            debate.value(),
            author.value(),
            title,
            text);
    sql(
        "insert into contribution_revision (contribution, revision, language, title, text) values"
            + " (?1, 1, 'fr', ?2, ?3)",
        id,
        title,
        text);
    return id;
  }

  /** A synthesis with members and one section of one empty paragraph. */
  record Started(
      SynthesisId synthesis, SectionId section, ParagraphId paragraph, List<AccountId> members) {}

  Started synthesis(DebateId debate, AccountId moderator, List<AccountId> members) {
    long id =
        number(
            "insert into synthesis (debate, language, title, opened_by) values (?1, 'fr',"
                + " 'Synthèse', ?2) returning id",
            debate.value(),
            moderator.value());
    SynthesisId synthesis = new SynthesisId(id);
    ArrangeOutline outline = bean(ArrangeOutline.class);
    SectionId section = in(() -> outline.addSection(moderator, synthesis, "Les trains"));
    ParagraphId paragraph =
        in(
            () ->
                outline.addParagraph(
                    moderator, section, org.cahiers.export.Block.Kind.MEASURE, ""));
    for (AccountId member : members)
      sql(
          "insert into synthesis_member (synthesis, account, via, state) values (?1, ?2, 'request',"
              + " 'accepted')",
          id,
          member.value());
    return new Started(synthesis, section, paragraph, members);
  }

  WriteOutcome write(AccountId team, Started it, int base, String text) {
    return in(() -> bean(Suggest.class).write(team, it.paragraph(), base, text, ""));
  }

  /** A suggestion that is kept; its number. */
  long suggest(AccountId member, Started it, int base, String text) {
    WriteOutcome outcome =
        in(() -> bean(Suggest.class).suggest(member, it.paragraph(), base, text, "Plus clair."));
    return assertInstanceOf(WriteOutcome.Suggested.class, outcome).id().value();
  }

  WriteOutcome take(AccountId team, long suggestion) {
    return in(() -> bean(Settle.class).take(team, new SuggestionId(suggestion), "Oui."));
  }

  /** The whole text of a contribution. */
  static Citation whole(long contribution, String text) {
    return new Citation(Long.toString(contribution), 1, Citation.Field.TEXT, 0, text.length());
  }
}
