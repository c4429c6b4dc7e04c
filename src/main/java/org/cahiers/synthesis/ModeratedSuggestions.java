package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.cahiers.export.ProposalJson;
import org.cahiers.identity.AccountId;
import org.cahiers.moderation.Moderated;
import org.cahiers.platform.Rows;
import org.cahiers.synthesis.writing.Lines;

/**
 * Suggestions as moderators handle them. What is hidden is not shown, scored, taken or merged; how
 * it was settled stays on record.
 */
@ApplicationScoped
class ModeratedSuggestions implements Moderated {

  static final String KIND = "suggestion";

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
            select g.id, cast(g.sentences as text), g.reason, y.language, d.slug, g.paragraph, g.author
            from suggestion g join paragraph p on p.id = g.paragraph join section s on s.id = p.section
            join synthesis y on y.id = s.synthesis join debate d on d.id = y.debate
            where g.id = any (cast(string_to_array(?1, ',') as bigint[])) and g.withdrawn_at is null\
            """,
            Rows.joined(ids))
        .stream()
        .collect(Collectors.toMap(r -> Rows.number(r[0]), ModeratedSuggestions::item));
  }

  private static Item item(Object[] r) {
    return new Item(
        "",
        Lines.of(ProposalJson.readSentences((String) r[1])) + "\n\n– " + r[2],
        (String) r[3],
        "/debates/" + r[4] + "/synthesis/paragraphs/" + r[5] + "#suggestion-" + r[0],
        new AccountId(Rows.number(r[6])));
  }

  @Override
  @Transactional
  public void hide(long id) {
    hiding.hide("suggestion", id, "synthesis.suggested");
  }

  @Override
  @Transactional
  public void restore(long id) {
    hiding.restore("suggestion", id, "synthesis.suggested");
  }

  @Override
  public void requestEdit(long id) {
    throw new UnsupportedOperationException("a suggestion is withdrawn and made anew, not edited");
  }
}
