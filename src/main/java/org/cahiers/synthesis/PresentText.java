package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.export.Block;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The text of a synthesis as it stands: one statement reads it whole, so that it is of one moment.
 */
@ApplicationScoped
class PresentText {

  /**
   * A section with its paragraphs; all without what does not show.
   *
   * @param label of the topic it started from
   * @param titleFrom the sentence of the title with its sources; null for a title of the team
   */
  record Section(
      long id,
      int position,
      String label,
      String title,
      @Nullable Sentence titleFrom,
      @Nullable Long topic,
      int version,
      List<Paragraph> paragraphs) {

    ProposalText proposal(String language) {
      return new ProposalText(
          title,
          titleFrom == null ? List.of() : titleFrom.citations(),
          language,
          paragraphs.stream()
              .filter(paragraph -> !paragraph.sentences().isEmpty())
              .map(
                  paragraph ->
                      new Block(Block.Kind.valueOf(paragraph.kind()), paragraph.sentences()))
              .toList());
    }
  }

  /**
   * A paragraph.
   *
   * @param cause why its present version was made
   */
  record Paragraph(
      long id,
      long section,
      String kind,
      int position,
      int version,
      String cause,
      List<Sentence> sentences) {}

  private static final String SECTIONS =
      """
      select s.id, s.position, s.label, s.title, cast(s.title_from as text), s.topic, s.version,
        p.id as paragraph, p.kind, p.position as place, p.version as current, v.cause, cast(v.sentences as text) as sentences
      from section s
      left join paragraph p on p.section = s.id and p.removed_at is null
      left join paragraph_version v on v.paragraph = p.id and v.version = p.version
      where s.synthesis = ?1 and s.removed_at is null
      order by s.position, s.id, p.position, p.id\
      """;

  @Inject private Statements statements;
  @Inject private Passages passages;

  List<Section> of(long synthesis) {
    Map<Long, Object[]> heads = new LinkedHashMap<>();
    Map<Long, List<Object[]>> bodies = new HashMap<>();
    for (Object[] r : statements.rows(SECTIONS, synthesis)) {
      heads.put(Rows.number(r[0]), r);
      if (r[7] != null) bodies.computeIfAbsent(Rows.number(r[0]), key -> new ArrayList<>()).add(r);
    }
    Map<Object[], List<Sentence>> texts = new HashMap<>();
    bodies.values().forEach(rows -> rows.forEach(r -> texts.put(r, read(r[12]))));
    Map<Object[], List<Sentence>> titles = new HashMap<>();
    heads.values().forEach(r -> titles.put(r, read(r[4])));
    Set<String> hidden =
        passages.hidden(Stream.concat(texts.values().stream(), titles.values().stream()).toList());
    return heads.values().stream()
        .map(
            r ->
                section(
                    r,
                    titles.get(r),
                    hidden,
                    bodies.getOrDefault(Rows.number(r[0]), List.of()).stream()
                        .map(row -> paragraph(row, passages.veiled(texts.get(row), hidden)))
                        .toList()))
        .toList();
  }

  private Section section(
      Object[] r, List<Sentence> from, Set<String> hidden, List<Paragraph> paragraphs) {
    List<Sentence> shown = passages.veiled(from, hidden);
    boolean gone = !from.isEmpty() && shown.isEmpty();
    Sentence titleFrom = shown.isEmpty() ? null : shown.getFirst();
    boolean replaced = titleFrom != null && !titleFrom.text().equals(from.getFirst().text());
    return new Section(
        Rows.number(r[0]),
        Rows.integer(r[1]),
        (String) r[2],
        gone ? (String) r[2] : replaced ? titleFrom.text() : (String) r[3],
        titleFrom,
        Rows.numberOrNull(r[5]),
        Rows.integer(r[6]),
        paragraphs);
  }

  private static Paragraph paragraph(Object[] r, List<Sentence> sentences) {
    return new Paragraph(
        Rows.number(r[7]),
        Rows.number(r[0]),
        (String) r[8],
        Rows.integer(r[9]),
        Rows.integer(r[10]),
        (String) r[11],
        sentences);
  }

  private static List<Sentence> read(Object json) {
    return ProposalJson.readSentences((String) json);
  }

  /** Fingerprint of a text: who endorses says which one was before their eyes. */
  static String hash(List<Section> sections, String language) {
    StringBuilder all = new StringBuilder();
    for (Section section : sections)
      all.append(ProposalJson.write(section.proposal(language))).append('\n');
    return VersionContent.sha256(all.toString());
  }

  /** Numbers of the contributions that a text cites. */
  static Set<Long> cited(List<Section> sections, String language) {
    Set<Long> cited = new HashSet<>();
    for (Section section : sections)
      section
          .proposal(language)
          .citations()
          .map(Citation::contribution)
          .map(Long::valueOf)
          .forEach(cited::add);
    return cited;
  }
}
