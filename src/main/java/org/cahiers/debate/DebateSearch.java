package org.cahiers.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cahiers.platform.Rows;
import org.cahiers.platform.web.Markdown;
import org.cahiers.search.SearchDocument;
import org.cahiers.search.Searchable;

/** Debates can be found by theme, question and context, in the language they were asked in. */
@ApplicationScoped
class DebateSearch implements Searchable {

  private static final String DOCUMENT =
      """
      select d.id, d.language, t.question, t.theme, t.context, d.slug, d.opens_at
      from debate d join debate_text t on t.debate = d.id and t.language = d.language
      where d.published
      """;

  @PersistenceContext private EntityManager database;
  @Inject private Markdown markdown;

  @Override
  public String room() {
    return "debate";
  }

  @Override
  public Set<String> changes() {
    return Set.of("debate.announced", "debate.changed");
  }

  @Override
  @Transactional
  public List<SearchDocument> load(Collection<Long> ids) {
    String list = ids.stream().map(Object::toString).collect(Collectors.joining(","));
    return documents(
        database
            .createNativeQuery(
                DOCUMENT + "and d.id = any (cast(string_to_array(?1, ',') as bigint[]))")
            .setParameter(1, list));
  }

  @Override
  @Transactional
  public List<SearchDocument> after(long after, int most) {
    return documents(
        database
            .createNativeQuery(DOCUMENT + "and d.id > ?1 order by d.id limit ?2")
            .setParameter(1, after)
            .setParameter(2, most));
  }

  @SuppressWarnings("unchecked")
  private List<SearchDocument> documents(Query query) {
    return ((List<Object[]>) query.getResultList()).stream().map(this::document).toList();
  }

  private SearchDocument document(Object[] r) {
    long id = ((Number) r[0]).longValue();
    return new SearchDocument(
        id,
        "debate",
        id,
        (String) r[1],
        (String) r[2],
        (String) r[3],
        markdown.text((String) r[4]),
        "/debates/" + r[5],
        Rows.instant(r[6]));
  }
}
