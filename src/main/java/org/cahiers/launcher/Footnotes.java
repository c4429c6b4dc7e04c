package org.cahiers.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Passage.Quoted;
import org.cahiers.analysis.text.Contribution;

/** The notes of a cahier: where each quoted sentence stands and who says nearly the same. */
final class Footnotes {

  private static final int NAMED_ECHOES = 12;

  private final Phrases phrases;
  private final Map<String, Contribution> sources;
  private final List<String> notes = new ArrayList<>();

  Footnotes(Phrases phrases, Map<String, Contribution> sources) {
    this.phrases = phrases;
    this.sources = sources;
  }

  /** The quotation with the mark of its note. */
  String cite(Quoted quoted) {
    notes.add(note(quoted));
    return MarkdownText.of(quoted.text()) + "[^" + notes.size() + "]";
  }

  void write(Appendable out) throws IOException {
    for (int i = 0; i < notes.size(); i++) {
      out.append("[^")
          .append(String.valueOf(i + 1))
          .append("]: ")
          .append(notes.get(i))
          .append('\n');
    }
  }

  private String note(Quoted quoted) {
    Citation source = quoted.source();
    Contribution contribution = sources.get(source.contribution());
    String text = source.field().of(contribution);
    String key = source.field() == Citation.Field.TITLE ? "source.title" : "source";
    StringBuilder note = new StringBuilder();
    note.append(
        phrases.say(
            key,
            MarkdownText.of(source.contribution()),
            String.valueOf(text.codePointCount(0, source.start())),
            String.valueOf(text.codePointCount(0, source.end()))));
    if (source.field() == Citation.Field.TEXT && !contribution.title().isBlank()) {
      note.append(", ").append(phrases.say("quote", MarkdownText.of(contribution.title())));
    }
    List<Citation> echoes = quoted.echoes();
    if (!echoes.isEmpty()) {
      String named =
          echoes.stream()
              .limit(NAMED_ECHOES)
              .map(echo -> MarkdownText.of(echo.contribution()))
              .collect(Collectors.joining(", "));
      note.append(". ").append(phrases.say("echoes", named));
      int more = echoes.size() - NAMED_ECHOES;
      if (more > 0) note.append(' ').append(phrases.say("echoes.more", more));
    }
    return note.append('.').toString();
  }
}
