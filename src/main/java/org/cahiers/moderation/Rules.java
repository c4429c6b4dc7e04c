package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cahiers.platform.web.Language;

/** The published rules. */
@ApplicationScoped
public class Rules {

  /** A rule in the reader's language. */
  public record Rule(String code, String title, String text) {}

  @PersistenceContext private EntityManager database;

  /** All of them, in their published order. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Rule> all(Language language) {
    String columns =
        switch (language) {
          case FRENCH -> "title_fr, text_fr";
          case ENGLISH -> "title_en, text_en";
        };
    List<Object[]> rows =
        database
            .createNativeQuery("select code, " + columns + " from rule order by place")
            .getResultList();
    return rows.stream().map(r -> new Rule((String) r[0], (String) r[1], (String) r[2])).toList();
  }

  boolean known(String code) {
    return all(Language.ENGLISH).stream().anyMatch(rule -> rule.code().equals(code));
  }
}
