package org.cahiers.synthesis.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.analysis.text.Words;
import org.cahiers.synthesis.Sources.Passage;
import org.cahiers.synthesis.Sources.Quotable;
import org.cahiers.synthesis.SynthesisView.ParagraphView;
import org.jspecify.annotations.Nullable;

/** The sentence of a contribution that shares most words with a paragraph; the first of equals. */
final class BestPassage {

  private BestPassage() {}

  static Optional<Passage> of(Quotable source, @Nullable ParagraphView paragraph) {
    Words words = Words.of(source.language());
    Set<String> wanted = new HashSet<>();
    if (paragraph != null)
      paragraph.sentences().forEach(each -> wanted.addAll(words.stems(each.text())));
    List<Passage> text =
        source.passages().stream().filter(p -> p.citation().field() == Field.TEXT).toList();
    return (text.isEmpty() ? source.passages() : text)
        .stream()
            .max(
                Comparator.comparingLong(
                        (Passage p) ->
                            new HashSet<>(words.stems(p.text()))
                                .stream().filter(wanted::contains).count())
                    .thenComparing(p -> -p.citation().start()));
  }
}
