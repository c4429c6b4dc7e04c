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

/** Comments of members as moderators handle them. */
@ApplicationScoped
class ModeratedComments implements Moderated {

  static final String KIND = "comment";

  @Inject private Statements statements;
  @Inject private Hiding hiding;

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
    hiding.hide("paragraph_comment", id, "synthesis.discussed");
  }

  @Override
  @Transactional
  public void restore(long id) {
    hiding.restore("paragraph_comment", id, "synthesis.discussed");
  }

  @Override
  public void requestEdit(long id) {
    throw new UnsupportedOperationException("a comment is taken away and made anew, not edited");
  }
}
