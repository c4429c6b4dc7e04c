package org.cahiers.proposal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cahiers.contribution.ContributionView;
import org.cahiers.export.Source;
import org.cahiers.export.Source.Key;
import org.cahiers.platform.Rows;

/**
 * Reads the sources of citations in the revisions they were cited in; those that do not show any
 * more are left out. One statement whatever the number.
 */
final class SourceRows {

  private static final String READ =
      """
      select c.id, r.revision, coalesce(r.title, '') title, r.text, r.language, a.pseudonym, c.origin,
        coalesce(c.place, a.place, '') place, c.written_at, d.slug, coalesce(c.root, 0) root, c.revision latest,
        coalesce(s.s1 + s.s2 + s.s3 + s.s4 + s.s5, 0) scores,
        coalesce(s.s1 + 2 * s.s2 + 3 * s.s3 + 4 * s.s4 + 5 * s.s5, 0) total
      from unnest(cast(string_to_array(?, ',') as bigint[]), cast(string_to_array(?, ',') as int[])) k (contribution, revision)
      join contribution_revision r on r.contribution = k.contribution and r.revision = k.revision
      join contribution c on c.id = k.contribution join debate d on d.id = c.debate join person a on a.id = c.author
      left join standing s on s.contribution = c.id
      where c.state = 'published'\
      """;

  private final Connection database;
  private final String site;

  /**
   * @param site what addresses begin with; empty for pages of this site
   */
  SourceRows(Connection database, String site) {
    this.database = database;
    this.site = site;
  }

  /**
   * A source, and whether its author has written it anew since.
   *
   * @param latest number of its present revision
   */
  record Found(Source source, int latest) {}

  Map<Key, Found> find(Collection<Key> keys) {
    Map<Key, Found> found = new HashMap<>();
    if (keys.isEmpty()) return found;
    List<Key> ordered = List.copyOf(keys);
    Sql.rows(
            database,
            READ,
            this::row,
            Rows.joined(ordered.stream().map(Key::id).toList()),
            Rows.joined(ordered.stream().map(Key::revision).toList()))
        .forEach(each -> found.put(each.source().key(), each));
    return found;
  }

  private Found row(ResultSet r) throws SQLException {
    long number = r.getLong("id");
    long root = r.getLong("root");
    String page = site + "/debates/" + r.getString("slug") + "/contributions/";
    int scores = r.getInt("scores");
    return new Found(
        new Source(
            Long.toString(number),
            r.getInt("revision"),
            r.getString("title"),
            r.getString("text"),
            r.getString("language"),
            r.getString("pseudonym"),
            Source.Origin.valueOf(r.getString("origin").toUpperCase(Locale.ROOT)),
            r.getString("place"),
            Sql.instant(r, "written_at"),
            root == 0 ? page + number : ContributionView.inPlace(page + root, number),
            scores == 0 ? 0 : (double) r.getLong("total") / scores,
            scores),
        r.getInt("latest"));
  }
}
