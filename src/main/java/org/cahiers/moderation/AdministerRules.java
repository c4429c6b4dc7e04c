package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.moderation.Rules.Version;
import org.cahiers.moderation.Rules.Wording;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;

/**
 * An administrator publishes rules, words them anew and retires them. Nothing that was decided
 * changes: it keeps the version that it rests on.
 */
@ApplicationScoped
public class AdministerRules {

  /** What came of it. */
  public enum Outcome {
    DONE,
    TITLE_UNFIT,
    TEXT_UNFIT,
    FRENCH_TITLE_TAKEN,
    ENGLISH_TITLE_TAKEN,
    SAME_WORDING,
    NO_SUCH_RULE,
    LAST_RULE
  }

  private static final int SHORTEST_TITLE = 3;
  private static final int LONGEST_TITLE = 60;
  private static final int SHORTEST_TEXT = 10;
  private static final int LONGEST_TEXT = 600;
  private static final int LONGEST_CODE = 30;

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private Rules rules;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;

  /** Publishes a new rule, after the others; its code for ever is made from its English title. */
  @Transactional
  public Outcome add(Wording wording) {
    AccountId by = caller.require(Role.ADMINISTRATOR);
    Optional<Outcome> unfit = unfit(wording);
    if (unfit.isPresent()) return unfit.get();
    Optional<Outcome> taken = taken(wording, "");
    if (taken.isPresent()) return taken.get();
    String code = free(code(wording.titleEn()));
    if (code.length() < 2) return Outcome.TITLE_UNFIT;
    database
        .createNativeQuery(
            "insert into rule (code, place) select ?1, coalesce(max(place), 0) + 1 from rule")
        .setParameter(1, code)
        .executeUpdate();
    publish(code, 1, wording, by);
    tell(by, "rule.added", code, 1);
    return Outcome.DONE;
  }

  /** Puts a new wording in force; the earlier ones stay for what cites them. */
  @Transactional
  public Outcome revise(String code, Wording wording) {
    AccountId by = caller.require(Role.ADMINISTRATOR);
    Optional<Version> newest = newest(code);
    if (newest.isEmpty()) return Outcome.NO_SUCH_RULE;
    Optional<Outcome> unfit = unfit(wording);
    if (unfit.isPresent()) return unfit.get();
    if (newest.get().wording().equals(wording)) return Outcome.SAME_WORDING;
    Optional<Outcome> taken = taken(wording, code);
    if (taken.isPresent()) return taken.get();
    int version = newest.get().version() + 1;
    publish(code, version, wording, by);
    tell(by, "rule.revised", code, version);
    return Outcome.DONE;
  }

  /** Nothing can be decided by it any more. One rule at least stays in force. */
  @Transactional
  public Outcome retire(String code) {
    AccountId by = caller.require(Role.ADMINISTRATOR);
    List<Version> inForce = rules.versions().stream().filter(Version::inForce).toList();
    if (inForce.stream().noneMatch(version -> version.code().equals(code)))
      return Outcome.NO_SUCH_RULE;
    if (inForce.size() == 1) return Outcome.LAST_RULE;
    database
        .createNativeQuery("update rule set retired_at = now(), retired_by = ?2 where code = ?1")
        .setParameter(1, code)
        .setParameter(2, by.value())
        .executeUpdate();
    tell(by, "rule.retired", code, 0);
    return Outcome.DONE;
  }

  /** Puts a retired rule in force again. */
  @Transactional
  public Outcome restore(String code) {
    AccountId by = caller.require(Role.ADMINISTRATOR);
    int restored =
        database
            .createNativeQuery(
                "update rule set retired_at = null, retired_by = null where code = ?1 and"
                    + " retired_at is not null")
            .setParameter(1, code)
            .executeUpdate();
    if (restored == 0) return Outcome.NO_SUCH_RULE;
    tell(by, "rule.restored", code, 0);
    return Outcome.DONE;
  }

  private void publish(String code, int version, Wording wording, AccountId by) {
    database
        .createNativeQuery(
            """
            insert into rule_version (rule, version, title_fr, title_en, text_fr, text_en, published_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
            """)
        .setParameter(1, code)
        .setParameter(2, version)
        .setParameter(3, wording.titleFr())
        .setParameter(4, wording.titleEn())
        .setParameter(5, wording.textFr())
        .setParameter(6, wording.textEn())
        .setParameter(7, by.value())
        .executeUpdate();
  }

  private void tell(AccountId by, String act, String code, int version) {
    audit.record(by.value(), act, version, Map.of("rule", code));
    feed.append(act, version, null);
  }

  /** Two rules in force under one title would be one to their readers. */
  private Optional<Outcome> taken(Wording wording, String besides) {
    List<Wording> others =
        rules.versions().stream()
            .filter(version -> version.inForce() && !version.code().equals(besides))
            .map(Version::wording)
            .toList();
    if (others.stream().anyMatch(other -> other.titleFr().equalsIgnoreCase(wording.titleFr())))
      return Optional.of(Outcome.FRENCH_TITLE_TAKEN);
    return others.stream().anyMatch(other -> other.titleEn().equalsIgnoreCase(wording.titleEn()))
        ? Optional.of(Outcome.ENGLISH_TITLE_TAKEN)
        : Optional.empty();
  }

  /** The code, or the first of code-b, code-c, … that no rule ever had. */
  private String free(String code) {
    String free = code;
    String stem = code.substring(0, Math.min(LONGEST_CODE - 2, code.length()));
    for (char letter = 'b'; newest(free).isPresent(); letter++) free = stem + "-" + letter;
    return free;
  }

  private Optional<Version> newest(String code) {
    return rules.versions().stream()
        .filter(version -> version.code().equals(code) && version.newest())
        .findFirst();
  }

  private static Optional<Outcome> unfit(Wording wording) {
    if (!fits(wording.titleFr(), wording.titleEn(), SHORTEST_TITLE, LONGEST_TITLE))
      return Optional.of(Outcome.TITLE_UNFIT);
    return fits(wording.textFr(), wording.textEn(), SHORTEST_TEXT, LONGEST_TEXT)
        ? Optional.empty()
        : Optional.of(Outcome.TEXT_UNFIT);
  }

  private static boolean fits(String french, String english, int least, int most) {
    return Stream.of(french, english)
        .allMatch(
            text -> text.equals(text.strip()) && text.length() >= least && text.length() <= most);
  }

  /** Lower-case letters and hyphens, as the column wants it. */
  static String code(String title) {
    String letters =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z]+", "-");
    String cut = letters.substring(0, Math.min(LONGEST_CODE, letters.length()));
    return cut.replaceAll("^-|-$", "");
  }
}
