package org.cahiers.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cahiers.platform.Rows;
import org.cahiers.search.SearchDocument;
import org.cahiers.search.Searchable;
import org.jspecify.annotations.Nullable;

/**
 * Published contributions and replies can be found; anything else leaves the index with the change
 * that hides it.
 */
@ApplicationScoped
class ContributionSearch implements Searchable {

  private static final String DOCUMENT =
      """
      select c.id, c.debate, c.language, c.title, c.text, d.slug, c.root,
        case when r.state = 'published' then r.title end, c.published_at
      from contribution c join debate d on d.id = c.debate left join contribution r on r.id = c.root
      where c.state = 'published' and d.published
      """;

  @PersistenceContext private EntityManager database;

  @Override
  public String room() {
    return "contribution";
  }

  @Override
  public Set<String> changes() {
    return Set.of(
        "contribution.published",
        "contribution.edited",
        "contribution.hidden",
        "contribution.withdrawn",
        "contribution.waiting");
  }

  /** With the replies under them, which show the title of what they answer only while it shows. */
  @Override
  @Transactional
  public List<SearchDocument> load(Collection<Long> ids) {
    return documents(
        database
            .createNativeQuery(
                DOCUMENT
                    + """
                    and (c.id = any (cast(string_to_array(?1, ',') as bigint[]))
                      or c.root = any (cast(string_to_array(?1, ',') as bigint[])))\
                    """)
            .setParameter(1, Rows.joined(ids)));
  }

  @Override
  @Transactional
  public List<SearchDocument> after(long after, int most) {
    return documents(
        database
            .createNativeQuery(DOCUMENT + "and c.id > ?1 order by c.id limit ?2")
            .setParameter(1, after)
            .setParameter(2, most));
  }

  @SuppressWarnings("unchecked")
  private static List<SearchDocument> documents(Query query) {
    return ((List<Object[]>) query.getResultList())
        .stream().map(ContributionSearch::document).toList();
  }

  private static SearchDocument document(Object[] r) {
    long id = ((Number) r[0]).longValue();
    @Nullable Number root = (Number) r[6];
    String page = "/debates/" + r[5] + "/contributions/";
    return new SearchDocument(
        id,
        root == null ? "contribution" : "reply",
        ((Number) r[1]).longValue(),
        (String) r[2],
        r[3] == null ? "" : (String) r[3],
        r[7] == null ? "" : (String) r[7],
        (String) r[4],
        root == null ? page + id : ContributionView.inPlace(page + root, id),
        Rows.instant(r[8]));
  }
}
