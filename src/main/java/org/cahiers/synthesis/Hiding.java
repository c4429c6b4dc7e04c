package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;

/** Takes out of sight what members say at a paragraph, and brings it back: in its table, once. */
@ApplicationScoped
class Hiding {

  @Inject private Statements statements;
  @Inject private ChangeFeed feed;

  /**
   * @param table whose rows have a paragraph and a time since when they are hidden
   * @param news kind of the change that readers follow
   */
  void hide(String table, long id, String news) {
    change(table, "hidden_at = now()", "t.hidden_at is null", id, news);
  }

  void restore(String table, long id, String news) {
    change(table, "hidden_at = null", "t.hidden_at is not null", id, news);
  }

  private void change(String table, String change, String unless, long id, String news) {
    statements
        .row(
            "update "
                + table
                + " t set "
                + change
                + " from paragraph p join section s on s.id = p.section join synthesis y on y.id ="
                + " s.synthesis where t.id = ?1 and p.id = t.paragraph and "
                + unless
                + " returning y.id, y.debate",
            id)
        .ifPresent(r -> feed.append(news, Rows.number(r[0]), Rows.number(r[1])));
  }
}
