package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.draft.Reply;
import org.cahiers.analysis.draft.Voice;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Reads what drafts are written from: three queries, however many groups. */
@ApplicationScoped
class DraftMaterial {

  /**
   * @param voices its different contributions, those of a campaign once with their number
   * @param replies to them
   */
  record Group(TopicId id, String label, List<Voice> voices, List<Reply> replies) {}

  /** All clusters of a debate that are on topic, and what is in none. */
  record Everything(List<Group> clusters, List<Voice> unclustered) {}

  /** A title that so many contributions and so large a share of them have is the question. */
  private static final int QUESTION_TITLES = 10;

  private static final double QUESTION_SHARE = .02;

  /** Half the scale of a reply is so many votes elsewhere. */
  private static final double HALF_SUPPORT = 100;

  private static final String TEXTS =
      """
      select c.id, c.language, coalesce(c.title, ''), c.text, c.revision, s.rank, coalesce(o.group_number, 0), p.copy_of,
        p.theme, p.topic, p.cluster
      from contribution_topic p join contribution c on c.id = p.contribution join standing s on s.contribution = c.id
      left join opinion_member o on o.debate = c.debate and o.account = c.author
      where p.debate = ?1 and c.state = 'published' and s.listed
      """;

  private static final String REPLIES =
      """
      select r.id, r.language, r.text, r.revision, r.stance, coalesce(r.support_elsewhere, 0), r.root
      from contribution r
      where r.debate = ?1 and r.state = 'published' and r.root is not null
      """;

  private record Text(
      Contribution contribution, int revision, double rank, int group, long copyOf) {}

  @PersistenceContext private EntityManager database;

  /**
   * Material of some groups of a debate, in the order given; unknown and gone ones are left out.
   */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Group> of(DebateId debate, List<TopicId> groups) {
    if (groups.isEmpty()) return List.of();
    String ids = Rows.joined(groups.stream().map(TopicId::value).toList());
    String among = "any (cast(string_to_array(?2, ',') as bigint[]))";
    List<Object[]> rows =
        debate(
                TEXTS
                    + " and (p.theme = "
                    + among
                    + " or p.topic = "
                    + among
                    + " or p.cluster = "
                    + among
                    + ") order by c.id",
                debate,
                ids)
            .getResultList();
    Map<Long, List<Reply>> replies =
        replies(debate, Rows.joined(rows.stream().map(r -> Rows.number(r[0])).toList()));
    Set<String> questions = questions(debate);
    Map<Long, Object[]> named = named(debate, "and id = " + among, ids);
    List<Group> found = new ArrayList<>();
    for (TopicId id : groups) {
      Object[] group = named.get(id.value());
      if (group == null) continue;
      int column = 8 + Level.valueOf(group[2].toString().toUpperCase(Locale.ROOT)).ordinal();
      List<Text> texts = new ArrayList<>();
      for (Object[] r : rows)
        if (r[column] != null && Rows.number(r[column]) == id.value())
          texts.add(text(r, questions));
      found.add(group(id, (String) group[1], texts, replies));
    }
    return found;
  }

  @Transactional
  @SuppressWarnings("unchecked")
  public Everything all(DebateId debate) {
    List<Object[]> rows = debate(TEXTS + " order by c.id", debate, null).getResultList();
    Map<Long, List<Reply>> replies = replies(debate, null);
    Set<String> questions = questions(debate);
    Map<Long, Object[]> named = named(debate, "", null);
    Map<Long, List<Text>> clusters = new TreeMap<>();
    List<Text> unclustered = new ArrayList<>();
    for (Object[] r : rows) {
      if (offTopic(named, r)) continue;
      Text text = text(r, questions);
      if (r[10] == null) unclustered.add(text);
      else clusters.computeIfAbsent(Rows.number(r[10]), key -> new ArrayList<>()).add(text);
    }
    List<Group> groups = new ArrayList<>();
    clusters.forEach(
        (id, texts) ->
            groups.add(group(new TopicId(id), (String) named.get(id)[1], texts, replies)));
    return new Everything(groups, voices(unclustered));
  }

  private static boolean offTopic(Map<Long, Object[]> named, Object[] r) {
    for (int column = 8; column <= 10; column++)
      if (r[column] != null && (Boolean) named.get(Rows.number(r[column]))[3]) return true;
    return false;
  }

  private static Group group(
      TopicId id, String label, List<Text> texts, Map<Long, List<Reply>> replies) {
    List<Reply> answers = new ArrayList<>();
    for (Text text : texts)
      answers.addAll(replies.getOrDefault(Long.valueOf(text.contribution().id()), List.of()));
    return new Group(id, label, voices(texts), answers);
  }

  /**
   * One voice for each group of near-copies: the one that was copied, or the oldest left of them.
   */
  private static List<Voice> voices(List<Text> texts) {
    Map<Long, List<Text>> copies = new TreeMap<>();
    for (Text text : texts)
      copies.computeIfAbsent(text.copyOf(), key -> new ArrayList<>()).add(text);
    List<Voice> voices = new ArrayList<>();
    copies.forEach(
        (leader, same) -> {
          Text first =
              same.stream()
                  .filter(text -> text.contribution().id().equals(leader.toString()))
                  .findFirst()
                  .orElse(same.getFirst());
          voices.add(
              new Voice(
                  first.contribution(),
                  first.revision(),
                  first.rank(),
                  first.group() == 0 ? Voice.NO_GROUP : first.group() - 1,
                  same.size()));
        });
    voices.sort(Comparator.comparingLong(voice -> Long.parseLong(voice.contribution().id())));
    return voices;
  }

  private static Text text(Object[] r, Set<String> questions) {
    String title = (String) r[2];
    Contribution contribution =
        Contribution.of(
            r[0].toString(), (String) r[1], questions.contains(title) ? "" : title, (String) r[3]);
    return new Text(
        contribution,
        Rows.integer(r[4]),
        Rows.decimal(r[5]),
        Rows.integer(r[6]),
        Rows.number(r[7]));
  }

  @SuppressWarnings("unchecked")
  private Map<Long, List<Reply>> replies(DebateId debate, @Nullable String roots) {
    String among =
        roots == null ? "" : " and r.root = any (cast(string_to_array(?2, ',') as bigint[]))";
    Map<Long, List<Reply>> replies = new HashMap<>();
    for (Object[] r :
        (List<Object[]>)
            debate(REPLIES + among + " order by r.id", debate, roots).getResultList()) {
      double support = Rows.decimal(r[5]);
      Contribution text = Contribution.of(r[0].toString(), (String) r[1], "", (String) r[2]);
      Voice voice =
          new Voice(
              text, Rows.integer(r[3]), support / (support + HALF_SUPPORT), Voice.NO_GROUP, 1);
      replies
          .computeIfAbsent(Rows.number(r[6]), key -> new ArrayList<>())
          .add(new Reply(voice, Reply.Stance.valueOf(r[4].toString().toUpperCase(Locale.ROOT))));
    }
    return replies;
  }

  @SuppressWarnings("unchecked")
  private Set<String> questions(DebateId debate) {
    List<Object> titles =
        debate(
                """
                select title from contribution where debate = ?1 and parent is null and state = 'published'
                group by title having count(distinct text) > greatest(%d, %s * (
                  select count(*) from contribution where debate = ?1 and parent is null and state = 'published'))\
                """
                    .formatted(QUESTION_TITLES, QUESTION_SHARE),
                debate,
                null)
            .getResultList();
    Set<String> questions = new HashSet<>();
    for (Object title : titles) questions.add((String) title);
    return questions;
  }

  @SuppressWarnings("unchecked")
  private Map<Long, Object[]> named(DebateId debate, String among, @Nullable String ids) {
    Map<Long, Object[]> named = new HashMap<>();
    for (Object[] r :
        (List<Object[]>)
            debate(
                    "select id, label, level, off_topic from topic where debate = ?1 and gone_at is"
                        + " null "
                        + among,
                    debate,
                    ids)
                .getResultList()) named.put(Rows.number(r[0]), r);
    return named;
  }

  private Query debate(String sql, DebateId debate, @Nullable String list) {
    Query query = database.createNativeQuery(sql).setParameter(1, debate.value());
    return list == null ? query : query.setParameter(2, list);
  }
}
