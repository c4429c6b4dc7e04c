package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.export.Sentence;
import org.cahiers.platform.Rows;
import org.cahiers.synthesis.writing.Removal;

/**
 * What citations point to. Texts are read without the passages of contributions that do not show
 * any more, from the moment they do not: the durable removal follows ({@link RemoveSource}).
 */
@ApplicationScoped
class Passages {

  /** A stored text, by contribution and revision. */
  record Source(long contribution, int revision) {
    static Source of(Citation citation) {
      return new Source(Long.parseLong(citation.contribution()), citation.revision());
    }
  }

  @Inject private Statements statements;

  /**
   * The cited characters.
   *
   * @throws IllegalArgumentException if one of them points to nothing
   */
  Map<Citation, String> of(Collection<Citation> citations) {
    Map<Source, String[]> texts = new HashMap<>();
    String wanted =
        Rows.joined(citations.stream().map(c -> c.contribution()).distinct().sorted().toList());
    if (!citations.isEmpty())
      for (Object[] r :
          statements.rows(
              "select contribution, revision, coalesce(title, ''), text from contribution_revision"
                  + " where contribution = any (cast(string_to_array(?1, ',') as bigint[]))",
              wanted))
        texts.put(
            new Source(Rows.number(r[0]), Rows.integer(r[1])),
            new String[] {(String) r[2], (String) r[3]});
    Map<Citation, String> passages = new HashMap<>();
    for (Citation citation : citations) {
      String[] text = texts.get(Source.of(citation));
      String field = text == null ? "" : text[citation.field() == Field.TITLE ? 0 : 1];
      if (citation.end() > field.length())
        throw new IllegalArgumentException("nothing stands at " + citation);
      passages.put(citation, field.substring(citation.start(), citation.end()));
    }
    return passages;
  }

  /** Those of the cited contributions that do not show. */
  Set<String> hidden(Collection<List<Sentence>> texts) {
    Set<String> cited = new LinkedHashSet<>();
    texts.forEach(text -> citations(text).forEach(c -> cited.add(c.contribution())));
    Set<String> hidden = new HashSet<>();
    if (!cited.isEmpty())
      statements
          .values(
              "select id from contribution where state <> 'published' and id = any"
                  + " (cast(string_to_array(?1, ',') as bigint[]))",
              Rows.joined(cited))
          .forEach(id -> hidden.add(id.toString()));
    return hidden;
  }

  /** The text without what does not show. */
  List<Sentence> veiled(List<Sentence> text, Set<String> hidden) {
    List<Sentence> result = text;
    for (String gone : hidden)
      if (Removal.concerns(result, gone))
        result = Removal.without(result, gone, c -> of(List.of(c)).get(c));
    return result;
  }

  /** One text without what does not show. */
  List<Sentence> veiled(List<Sentence> text) {
    return veiled(text, hidden(List.of(text)));
  }

  static Stream<Citation> citations(List<Sentence> text) {
    return text.stream().flatMap(sentence -> sentence.citations().stream());
  }
}
