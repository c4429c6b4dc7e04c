package org.cahiers.synthesis.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cahiers.export.Block;
import org.cahiers.insight.TopicId;
import org.cahiers.insight.Topics;
import org.cahiers.synthesis.ArrangeOutline;
import org.cahiers.synthesis.OpenSynthesis;
import org.cahiers.synthesis.ParagraphId;
import org.cahiers.synthesis.SectionId;
import org.cahiers.synthesis.SynthesisView.ParagraphView;
import org.cahiers.synthesis.SynthesisView.SectionView;
import org.jspecify.annotations.Nullable;

/** The outline on the moderator's desk: sections and paragraphs come, move, split, join and go. */
@Named
@ViewScoped
public class OutlineDesk implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CowritingDesk desk;
  @Inject private SettlingDesk settling;
  @Inject private DraftingDesk drafting;
  @Inject private ArrangeOutline outline;
  @Inject private OpenSynthesis opening;
  @Inject private Topics topics;
  @Inject private DeskMessages messages;

  private String title = "";
  private String newTitle = "";
  private String kind = "text";
  private long topic;
  private @Nullable List<SynthesesDesk.Choice> choices;

  public void addSection() {
    if (newTitle.isBlank()) {
      messages.say(false, "synthesis.desk.title-missing");
      return;
    }
    desk.openSection(outline.addSection(desk.by(), desk.getView().id(), newTitle).value());
    newTitle = "";
    renew();
  }

  public void addTopic() {
    if (topic > 0) {
      boolean begun = opening.add(desk.by(), desk.getView().id(), List.of(new TopicId(topic)));
      messages.say(begun, begun ? "synthesis.drafting.section" : "synthesis.drafting.before");
    }
    topic = 0;
    drafting.read();
    renew();
  }

  /**
   * Looks after a section that is being drafted; it stands in the outline when it is done. What
   * somebody types meanwhile is left alone.
   */
  public void watch() {
    drafting.read();
    if (!drafting.isMoving()) desk.read();
  }

  /** Topics and clusters, as they were when the desk was opened. */
  public List<SynthesesDesk.Choice> getTopics() {
    if (choices == null) choices = SynthesesDesk.choices(topics.tree(desk.getView().debate()));
    return choices;
  }

  public void rename() {
    SectionView section = desk.getSection();
    if (section == null || title.isBlank()) {
      messages.say(false, "synthesis.desk.title-missing");
      return;
    }
    boolean done = outline.rename(desk.by(), new SectionId(section.id()), section.version(), title);
    messages.say(done, done ? "synthesis.desk.renamed" : "synthesis.desk.renamed-before");
    renew();
  }

  public void moveSection(int steps) {
    SectionView section = desk.getSection();
    if (section != null) outline.moveSection(desk.by(), new SectionId(section.id()), steps);
    renew();
  }

  public void removeSection() {
    SectionView section = desk.getSection();
    if (section != null) outline.removeSection(desk.by(), new SectionId(section.id()));
    renew();
  }

  public void addParagraph() {
    SectionView section = desk.getSection();
    if (section == null) return;
    Block.Kind chosen = Block.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    ParagraphId added = outline.addParagraph(desk.by(), new SectionId(section.id()), chosen, "");
    desk.read();
    settling.open(added.value());
  }

  public void moveParagraph(int steps) {
    ParagraphView paragraph = desk.getParagraph();
    if (paragraph == null) return;
    outline.moveParagraph(desk.by(), new ParagraphId(paragraph.id()), steps);
    desk.read();
    settling.open(paragraph.id());
  }

  public void removeParagraph() {
    ParagraphView paragraph = desk.getParagraph();
    if (paragraph != null) outline.removeParagraph(desk.by(), new ParagraphId(paragraph.id()));
    renew();
  }

  /** Splits before a sentence. */
  public void split(int sentence) {
    ParagraphView paragraph = desk.getParagraph();
    if (paragraph == null) return;
    boolean done =
        outline
            .split(desk.by(), new ParagraphId(paragraph.id()), paragraph.version(), sentence)
            .isPresent();
    messages.say(done, done ? "synthesis.desk.split" : "synthesis.desk.not-split");
    renew();
  }

  public void join() {
    ParagraphView paragraph = desk.getParagraph();
    if (paragraph == null) return;
    boolean done = outline.join(desk.by(), new ParagraphId(paragraph.id()));
    messages.say(done, done ? "synthesis.desk.joined" : "synthesis.desk.not-joined");
    renew();
  }

  private void renew() {
    desk.renew();
    settling.follow();
  }

  public List<String> getKinds() {
    return Arrays.stream(Block.Kind.values())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  public String getTitle() {
    SectionView section = desk.getSection();
    return section == null ? "" : section.title();
  }

  public void setTitle(@Nullable String title) {
    this.title = title == null ? "" : title;
  }

  public String getNewTitle() {
    return newTitle;
  }

  public void setNewTitle(@Nullable String newTitle) {
    this.newTitle = newTitle == null ? "" : newTitle;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public long getTopic() {
    return topic;
  }

  public void setTopic(long topic) {
    this.topic = topic;
  }
}
