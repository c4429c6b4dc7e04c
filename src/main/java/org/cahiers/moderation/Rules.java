package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cahiers.platform.Rows;
import org.cahiers.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * The published rules, each in the wording of its newest version; what was decided keeps its own.
 */
@ApplicationScoped
public class Rules {

  /** The words of a rule in both languages. */
  public record Wording(String titleFr, String titleEn, String textFr, String textEn) {
    String title(Language language) {
      return switch (language) {
        case FRENCH -> titleFr;
        case ENGLISH -> titleEn;
      };
    }

    String text(Language language) {
      return switch (language) {
        case FRENCH -> textFr;
        case ENGLISH -> textEn;
      };
    }
  }

  /** A version of a rule in the reader's language. */
  public record Rule(String code, int version, String title, String text) {}

  /**
   * A version of a rule, as an administrator sees it.
   *
   * @param newest whether no later version exists
   * @param retiredAt since when the rule is no reason any more; null while it is in force
   */
  public record Version(
      String code,
      int version,
      boolean newest,
      Wording wording,
      Instant publishedAt,
      @Nullable Instant retiredAt) {

    public boolean inForce() {
      return newest && retiredAt == null;
    }

    public Rule in(Language language) {
      return new Rule(code, version, wording.title(language), wording.text(language));
    }
  }

  private static final String VERSIONS =
      """
      select v.rule, v.version, v.version = max(v.version) over (partition by v.rule),
        v.title_fr, v.title_en, v.text_fr, v.text_en, v.published_at, r.retired_at
      from rule_version v join rule r on r.code = v.rule
      """;

  @PersistenceContext private EntityManager database;

  /** Those in force, in their published order. */
  @Transactional
  public List<Rule> all(Language language) {
    return versions().stream().filter(Version::inForce).map(v -> v.in(language)).toList();
  }

  /** Every version there ever was: in the order of the rules, the newest of each first. */
  @Transactional
  public List<Version> versions() {
    return views(database.createNativeQuery(VERSIONS + "order by r.place, v.version desc"));
  }

  /** A rule that can be a reason now. */
  Optional<Rule> inForce(String code, Language language) {
    return all(language).stream().filter(rule -> rule.code().equals(code)).findFirst();
  }

  @SuppressWarnings("unchecked")
  private static List<Version> views(Query query) {
    return ((List<Object[]>) query.getResultList()).stream().map(Rules::view).toList();
  }

  private static Version view(Object[] r) {
    return new Version(
        (String) r[0],
        ((Number) r[1]).intValue(),
        (Boolean) r[2],
        new Wording((String) r[3], (String) r[4], (String) r[5], (String) r[6]),
        Rows.instant(r[7]),
        Rows.instantOrNull(r[8]));
  }
}
