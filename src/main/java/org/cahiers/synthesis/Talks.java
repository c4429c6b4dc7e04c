package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;
import org.cahiers.synthesis.Talk.CommentView;
import org.cahiers.synthesis.Talk.SuggestionView;
import org.cahiers.synthesis.Talk.VersionView;
import org.cahiers.synthesis.writing.Collisions;
import org.cahiers.synthesis.writing.Collisions.Proposed;
import org.jspecify.annotations.Nullable;

/** Reads what is suggested and said about a paragraph: four statements. */
@ApplicationScoped
public class Talks {

  private static final String SUGGESTIONS =
      """
      select g.id, g.base_version, cast(g.sentences as text), g.reason, a.pseudonym, g.author, g.made_at,
        t.outcome, t.reason as why, b.pseudonym as settler, t.settled_at,
        (select count(*) from suggestion_score v where v.suggestion = g.id) as scores,
        (select coalesce(avg(value), 0) from suggestion_score v where v.suggestion = g.id) as mean,
        (select coalesce(max(value), 0) from suggestion_score v where v.suggestion = g.id and v.account = ?2) as own, g.hidden_at is not null
      from suggestion g join person a on a.id = g.author
      left join settlement t on t.suggestion = g.id left join person b on b.id = t.settled_by
      where g.paragraph = ?1 and g.withdrawn_at is null order by g.id\
      """;

  @Inject private Statements statements;
  @Inject private Passages passages;

  /**
   * All about a paragraph.
   *
   * @param reader null for a visitor
   */
  @Transactional
  public Talk of(ParagraphId paragraph, @Nullable AccountId reader) {
    long me = reader == null ? 0 : reader.value();
    List<VersionView> history = history(paragraph.value());
    List<CommentView> comments = comments(paragraph.value(), me);
    List<Object[]> rows = statements.rows(SUGGESTIONS, paragraph.value(), me);
    Map<Object[], List<Sentence>> wanted = new HashMap<>();
    rows.forEach(r -> wanted.put(r, ProposalJson.readSentences((String) r[2])));
    Set<String> hidden = passages.hidden(wanted.values());
    Map<Integer, List<Sentence>> texts = new HashMap<>();
    history.forEach(version -> texts.put(version.version(), version.sentences()));
    List<Sentence> current = history.isEmpty() ? List.of() : history.getFirst().sentences();
    List<SuggestionView> all = new ArrayList<>();
    for (Object[] r : rows) {
      List<Sentence> base = texts.getOrDefault(Rows.integer(r[1]), List.of());
      all.add(view(r, base, passages.veiled(wanted.get(r), hidden), current, me, comments));
    }
    return new Talk(
        groups(current, all.stream().filter(each -> each.open() && !each.hidden()).toList()),
        all.stream().filter(each -> each.open() && each.hidden()).toList(),
        all.stream().filter(each -> !each.open()).toList().reversed(),
        comments.stream().filter(each -> each.suggestion() == null).toList(),
        history);
  }

  private static List<List<SuggestionView>> groups(
      List<Sentence> current, List<SuggestionView> open) {
    List<Proposed> proposed =
        open.stream().map(each -> new Proposed(each.id(), each.base(), each.sentences())).toList();
    Map<Long, SuggestionView> byId = new HashMap<>();
    open.forEach(each -> byId.put(each.id(), each));
    return Collisions.groups(current, proposed).stream()
        .map(group -> group.stream().map(byId::get).toList())
        .toList();
  }

  private static SuggestionView view(
      Object[] r,
      List<Sentence> base,
      List<Sentence> sentences,
      List<Sentence> current,
      long me,
      List<CommentView> comments) {
    long id = Rows.number(r[0]);
    boolean hidden = (Boolean) r[14];
    List<Sentence> now =
        r[7] == null && !hidden
            ? Collisions.towards(current, new Proposed(id, base, sentences)).now()
            : sentences;
    return new SuggestionView(
        id,
        Rows.integer(r[1]),
        hidden ? List.of() : base,
        hidden ? List.of() : sentences,
        hidden ? null : now,
        hidden ? "" : (String) r[3],
        (String) r[4],
        Rows.number(r[5]) == me,
        Rows.instant(r[6]),
        (String) r[7],
        (String) r[8],
        (String) r[9],
        Rows.instantOrNull(r[10]),
        Rows.integer(r[11]),
        Rows.decimal(r[12]),
        Rows.integer(r[13]),
        hidden,
        comments.stream().filter(each -> Long.valueOf(id).equals(each.suggestion())).toList());
  }

  private List<VersionView> history(long paragraph) {
    List<Object[]> rows =
        statements.rows(
            """
            select v.version, cast(v.sentences as text), a.pseudonym, v.cause, v.made_at
            from paragraph_version v left join person a on a.id = v.written_by
            where v.paragraph = ?1 order by v.version desc\
            """,
            paragraph);
    Map<Object[], List<Sentence>> texts = new HashMap<>();
    rows.forEach(r -> texts.put(r, ProposalJson.readSentences((String) r[1])));
    Set<String> hidden = passages.hidden(texts.values());
    return rows.stream()
        .map(
            r ->
                new VersionView(
                    Rows.integer(r[0]),
                    passages.veiled(texts.get(r), hidden),
                    (String) r[2],
                    (String) r[3],
                    Rows.instant(r[4])))
        .toList();
  }

  private List<CommentView> comments(long paragraph, long me) {
    return statements
        .rows(
            """
            select k.id, k.suggestion, a.pseudonym, k.author, k.text, k.hidden_at is not null, k.written_at
            from paragraph_comment k join person a on a.id = k.author
            where k.paragraph = ?1 and k.removed_at is null order by k.id\
            """,
            paragraph)
        .stream()
        .map(
            r ->
                new CommentView(
                    Rows.number(r[0]),
                    Rows.numberOrNull(r[1]),
                    (String) r[2],
                    Rows.number(r[3]) == me,
                    (Boolean) r[5] ? "" : (String) r[4],
                    (Boolean) r[5],
                    Rows.instant(r[6])))
        .toList();
  }
}
