package org.cahiers.synthesis;

import java.time.Instant;
import java.util.List;
import org.cahiers.debate.DebateId;
import org.cahiers.export.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A synthesis as it stands.
 *
 * @param language in which it is written
 * @param endedAt null while it is written
 * @param textHash fingerprint of the text: who endorses says which one they read
 * @param published number of its last version, 0 before the first
 */
public record SynthesisView(
    SynthesisId id,
    DebateId debate,
    String slug,
    String language,
    String title,
    Instant openedAt,
    @Nullable Instant endedAt,
    int published,
    String textHash,
    List<SectionView> sections) {

  public SynthesisView {
    sections = List.copyOf(sections);
  }

  public boolean open() {
    return endedAt == null;
  }

  public String address() {
    return "/debates/" + slug + "/synthesis";
  }

  /**
   * A section.
   *
   * @param label of the topic it started from
   * @param titleFrom the sentence of the title with its sources; null for one of the team
   */
  public record SectionView(
      long id,
      String label,
      String title,
      @Nullable Sentence titleFrom,
      int version,
      List<ParagraphView> paragraphs) {
    public SectionView {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * A paragraph as it stands.
   *
   * @param kind end of message keys: {@code finding}, {@code measure}, …
   * @param open suggestions that are not settled
   * @param comments on it and on its suggestions
   */
  public record ParagraphView(
      long id,
      long section,
      String kind,
      int version,
      List<Sentence> sentences,
      int open,
      int comments) {
    public ParagraphView {
      sentences = List.copyOf(sentences);
    }
  }
}
