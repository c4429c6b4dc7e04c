package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Draft;
import org.cahiers.analysis.draft.Passage;
import org.cahiers.analysis.draft.Passage.Quoted;
import org.cahiers.export.Block;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.Sentence;
import org.cahiers.insight.TopicDraft;
import org.cahiers.synthesis.ParagraphTexts.Cause;

/** Makes sections out of drafts: a paragraph for the findings, one for the measures, and so on. */
@ApplicationScoped
class DraftedSections {

  private static final int TITLE_MOST = 300;

  @Inject private Statements statements;
  @Inject private ParagraphTexts texts;

  void append(long synthesis, List<TopicDraft> drafts) {
    int position =
        (int)
            statements.number(
                "select coalesce(max(position), 0) from section where synthesis = ?1", synthesis);
    for (TopicDraft draft : drafts) add(synthesis, ++position, draft);
  }

  private void add(long synthesis, int position, TopicDraft draft) {
    Passage title = draft.draft().title();
    List<Sentence> from = title instanceof Quoted quoted ? List.of(sentence(quoted)) : List.of();
    long section =
        statements.number(
            """
            insert into section (synthesis, topic, position, label, title, title_from)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb)) returning id\
            """,
            synthesis,
            draft.topic().value(),
            position,
            draft.label(),
            shortened(title.text()),
            ProposalJson.writeSentences(from));
    int place = 0;
    for (Map.Entry<Block.Kind, List<Quoted>> each : blocks(draft.draft()))
      if (!each.getValue().isEmpty())
        texts.tellAll(
            texts.begin(
                section,
                ++place,
                each.getKey().name(),
                each.getValue().stream().map(DraftedSections::sentence).toList(),
                Cause.DRAFT,
                null));
  }

  private static List<Map.Entry<Block.Kind, List<Quoted>>> blocks(Draft draft) {
    return List.of(
        Map.entry(Block.Kind.FINDING, draft.findings()),
        Map.entry(Block.Kind.MEASURE, draft.measures()),
        Map.entry(Block.Kind.FOR, draft.arguments()),
        Map.entry(Block.Kind.AGAINST, draft.objections()),
        Map.entry(Block.Kind.QUESTION, draft.questions()),
        Map.entry(Block.Kind.MINORITY, draft.minority()));
  }

  private static Sentence sentence(Quoted quoted) {
    List<Citation> citations = new ArrayList<>(List.of(quoted.source()));
    citations.addAll(quoted.echoes());
    return new Sentence(quoted.text(), citations, true);
  }

  private static String shortened(String title) {
    return title.length() <= TITLE_MOST ? title : title.substring(0, TITLE_MOST - 1) + "…";
  }
}
