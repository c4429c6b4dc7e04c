package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.cahiers.identity.AccountId;
import org.cahiers.moderation.Moderated;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;

/** Comments of members as moderators handle them. */
@ApplicationScoped
class ModeratedComments implements Moderated {

  static final String KIND = "comment";

  @Inject private Statements statements;
  @Inject private ChangeFeed feed;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean editable() {
    return false;
  }

  @Override
  @Transactional
  public Map<Long, Item> find(Collection<Long> ids) {
    return statements
        .rows(
            """
            select k.id, k.text, y.language, d.slug, k.paragraph, k.author
            from paragraph_comment k join paragraph p on p.id = k.paragraph join section s on s.id = p.section
            join synthesis y on y.id = s.synthesis join debate d on d.id = y.debate
            where k.id = any (cast(string_to_array(?1, ',') as bigint[])) and k.removed_at is null\
            """,
            Rows.joined(ids))
        .stream()
        .collect(
            Collectors.toMap(
                r -> Rows.number(r[0]),
                r ->
                    new Item(
                        "",
                        (String) r[1],
                        (String) r[2],
                        "/debates/" + r[3] + "/synthesis/paragraphs/" + r[4] + "#comment-" + r[0],
                        new AccountId(Rows.number(r[5])))));
  }

  @Override
  @Transactional
  public void hide(long id) {
    change("hidden_at = now()", "k.hidden_at is null", id);
  }

  @Override
  @Transactional
  public void restore(long id) {
    change("hidden_at = null", "k.hidden_at is not null", id);
  }

  @Override
  public void requestEdit(long id) {
    throw new UnsupportedOperationException("a comment is taken away and made anew, not edited");
  }

  private void change(String change, String unless, long id) {
    statements
        .row(
            "update paragraph_comment k set "
                + change
                + " from paragraph p join section s on s.id = p.section join synthesis y on y.id ="
                + " s.synthesis where k.id = ?1 and p.id = k.paragraph and "
                + unless
                + " returning y.id, y.debate",
            id)
        .ifPresent(r -> feed.append("synthesis.discussed", Rows.number(r[0]), Rows.number(r[1])));
  }
}
