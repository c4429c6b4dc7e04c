package org.cahiers.debate.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cahiers.debate.DebatePlan;
import org.cahiers.debate.DebateRules;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** What stands in the form of a debate: moments in the zone of the site, texts in two languages. */
public class DebateDraft implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Theme, question and context in one language, as typed. */
  public static class Text implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String language;
    private String theme = "";
    private String question = "";
    private String context = "";

    Text(String language) {
      this.language = language;
    }

    boolean isBlank() {
      return theme.isEmpty() && question.isEmpty() && context.isEmpty();
    }

    DebatePlan.Words words() {
      return new DebatePlan.Words(theme, question, context);
    }

    public String getLanguage() {
      return language;
    }

    public String getTheme() {
      return theme;
    }

    public void setTheme(@Nullable String typed) {
      theme = stripped(typed);
    }

    public String getQuestion() {
      return question;
    }

    public void setQuestion(@Nullable String typed) {
      question = stripped(typed);
    }

    public String getContext() {
      return context;
    }

    public void setContext(@Nullable String typed) {
      context = stripped(typed);
    }
  }

  private final List<Text> texts = List.of(new Text("fr"), new Text("en"));
  private String slug = "";
  private String language = "fr";
  private @Nullable LocalDateTime opensAt;
  private @Nullable LocalDateTime synthesisAt;
  private @Nullable LocalDateTime closesAt;
  private int titleMost = DebateRules.USUAL.titleMost();
  private int textLeast = DebateRules.USUAL.textLeast();
  private int textMost = DebateRules.USUAL.textMost();
  private int replyMost = DebateRules.USUAL.replyMost();
  private String posting = DebateRules.USUAL.posting().name();
  private boolean scoresHidden = DebateRules.USUAL.scoresHidden();
  private boolean moderatedFirst = DebateRules.USUAL.moderatedFirst();
  private double debateWeight = DebateRules.USUAL.debateWeight();
  private boolean published = true;

  void take(DebatePlan plan) {
    slug = plan.slug();
    language = plan.language();
    opensAt = LocalDateTime.ofInstant(plan.opensAt(), Words.ZONE);
    synthesisAt = LocalDateTime.ofInstant(plan.synthesisAt(), Words.ZONE);
    closesAt = LocalDateTime.ofInstant(plan.closesAt(), Words.ZONE);
    published = plan.published();
    for (Text text : texts) {
      DebatePlan.Words words = plan.texts().get(text.language);
      if (words == null) continue;
      text.theme = words.theme();
      text.question = words.question();
      text.context = words.context();
    }
    DebateRules rules = plan.rules();
    titleMost = rules.titleMost();
    textLeast = rules.textLeast();
    textMost = rules.textMost();
    replyMost = rules.replyMost();
    posting = rules.posting().name();
    scoresHidden = rules.scoresHidden();
    moderatedFirst = rules.moderatedFirst();
    debateWeight = Math.round(100 * rules.debateWeight()) / 100.0;
  }

  DebatePlan plan(Map<String, DebatePlan.Words> words) {
    return new DebatePlan(
        slug,
        language,
        words,
        moment(opensAt),
        moment(synthesisAt),
        moment(closesAt),
        new DebateRules(
            titleMost,
            textLeast,
            textMost,
            replyMost,
            DebateRules.Posting.valueOf(posting),
            scoresHidden,
            moderatedFirst,
            debateWeight),
        published);
  }

  private static Instant moment(@Nullable LocalDateTime typed) {
    return Objects.requireNonNull(typed, "the form requires it").atZone(Words.ZONE).toInstant();
  }

  private static String stripped(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  public List<Text> getTexts() {
    return texts;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(@Nullable String typed) {
    slug = stripped(typed);
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String typed) {
    language = typed;
  }

  public @Nullable LocalDateTime getOpensAt() {
    return opensAt;
  }

  public void setOpensAt(@Nullable LocalDateTime typed) {
    opensAt = typed;
  }

  public @Nullable LocalDateTime getSynthesisAt() {
    return synthesisAt;
  }

  public void setSynthesisAt(@Nullable LocalDateTime typed) {
    synthesisAt = typed;
  }

  public @Nullable LocalDateTime getClosesAt() {
    return closesAt;
  }

  public void setClosesAt(@Nullable LocalDateTime typed) {
    closesAt = typed;
  }

  public int getTitleMost() {
    return titleMost;
  }

  public void setTitleMost(int typed) {
    titleMost = typed;
  }

  public int getTextLeast() {
    return textLeast;
  }

  public void setTextLeast(int typed) {
    textLeast = typed;
  }

  public int getTextMost() {
    return textMost;
  }

  public void setTextMost(int typed) {
    textMost = typed;
  }

  public int getReplyMost() {
    return replyMost;
  }

  public void setReplyMost(int typed) {
    replyMost = typed;
  }

  public String getPosting() {
    return posting;
  }

  public void setPosting(String typed) {
    posting = typed;
  }

  public boolean isScoresHidden() {
    return scoresHidden;
  }

  public void setScoresHidden(boolean typed) {
    scoresHidden = typed;
  }

  public boolean isModeratedFirst() {
    return moderatedFirst;
  }

  public void setModeratedFirst(boolean typed) {
    moderatedFirst = typed;
  }

  public double getDebateWeight() {
    return debateWeight;
  }

  public void setDebateWeight(double typed) {
    debateWeight = typed;
  }

  public boolean isPublished() {
    return published;
  }

  public void setPublished(boolean typed) {
    published = typed;
  }
}
