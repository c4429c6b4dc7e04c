package org.cahiers.debate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A debate from its announcement on. Dates and rules may be changed while it runs; every change
 * shows to everybody at once.
 */
@Entity
@Table(name = "debate")
class Debate {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String slug = "";
  private String language = "";

  @Column(name = "opens_at")
  private OffsetDateTime opensAt = OffsetDateTime.MIN;

  @Column(name = "synthesis_at")
  private OffsetDateTime synthesisAt = OffsetDateTime.MIN;

  @Column(name = "closes_at")
  private OffsetDateTime closesAt = OffsetDateTime.MIN;

  @Column(name = "title_most")
  private int titleMost;

  @Column(name = "text_least")
  private int textLeast;

  @Column(name = "text_most")
  private int textMost;

  @Column(name = "reply_most")
  private int replyMost;

  private String posting = "everyone";

  @Column(name = "scores_hidden")
  private boolean scoresHidden;

  @Column(name = "moderated_first")
  private boolean moderatedFirst;

  @Column(name = "debate_weight")
  private float debateWeight;

  private boolean published;

  @Column(name = "created_by")
  private @Nullable Long createdBy;

  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "debate_text", joinColumns = @JoinColumn(name = "debate"))
  @MapKeyColumn(name = "language")
  private Map<String, DebateText> texts = new HashMap<>();

  protected Debate() {}

  Debate(long createdBy) {
    // Imported and demo debates have nobody to thank.
    this.createdBy = createdBy == 0 ? null : createdBy;
  }

  long id() {
    return java.util.Objects.requireNonNull(id, "not persisted yet");
  }

  String slug() {
    return slug;
  }

  void take(DebatePlan plan) {
    slug = plan.slug();
    language = plan.language();
    opensAt = at(plan.opensAt());
    synthesisAt = at(plan.synthesisAt());
    closesAt = at(plan.closesAt());
    published = plan.published();
    DebateRules rules = plan.rules();
    titleMost = rules.titleMost();
    textLeast = rules.textLeast();
    textMost = rules.textMost();
    replyMost = rules.replyMost();
    posting = rules.posting().name().toLowerCase(Locale.ROOT);
    scoresHidden = rules.scoresHidden();
    moderatedFirst = rules.moderatedFirst();
    debateWeight = (float) rules.debateWeight();
    texts.clear();
    plan.texts()
        .forEach(
            (code, words) ->
                texts.put(code, new DebateText(words.theme(), words.question(), words.context())));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
