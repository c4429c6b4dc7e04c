package org.cahiers.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution or reply through its life: posted (published, or waiting for a moderator), edited
 * with every revision kept, hidden and restored by moderators, withdrawn by its author for good.
 */
@Entity
@Table(name = "contribution")
class Contribution {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long debate;
  private @Nullable Long parent;
  private @Nullable Long root;
  private @Nullable String stance;
  private long author;
  private String origin = "online";
  private String state = State.PUBLISHED.stored();
  private String language = "";
  private @Nullable String place;
  private int revision = 1;
  private @Nullable String title;
  private String text = "";
  private @Nullable String difference;

  @Column(name = "written_at")
  private OffsetDateTime writtenAt = OffsetDateTime.MIN;

  @Column(name = "published_at")
  private @Nullable OffsetDateTime publishedAt;

  @Column(name = "withdrawn_at")
  private @Nullable OffsetDateTime withdrawnAt;

  protected Contribution() {}

  /** A contribution at the top of a debate. */
  Contribution(
      AccountId author, DebateId debate, String title, String text, String language, Instant now) {
    this.author = author.value();
    this.debate = debate.value();
    this.title = title;
    this.text = text;
    this.language = language;
    this.writtenAt = now.atOffset(ZoneOffset.UTC);
  }

  /** A reply to a contribution or to another reply. */
  Contribution(
      AccountId author,
      Contribution parent,
      Stance stance,
      String text,
      String language,
      Instant now) {
    this.author = author.value();
    this.debate = parent.debate;
    this.parent = parent.id;
    this.root = parent.root == null ? parent.id : parent.root;
    this.stance = stance.key();
    this.text = text;
    this.language = language;
    this.writtenAt = now.atOffset(ZoneOffset.UTC);
  }

  ContributionId id() {
    return new ContributionId(Objects.requireNonNull(id, "not persisted yet"));
  }

  DebateId debate() {
    return new DebateId(debate);
  }

  AccountId author() {
    return new AccountId(author);
  }

  State state() {
    return State.of(state);
  }

  boolean isReply() {
    return root != null;
  }

  int revision() {
    return revision;
  }

  String language() {
    return language;
  }

  @Nullable String title() {
    return title;
  }

  String text() {
    return text;
  }

  void from(String origin, @Nullable String place, @Nullable String difference) {
    this.origin = origin;
    this.place = place;
    this.difference = difference;
  }

  void publish(Instant now) {
    state = State.PUBLISHED.stored();
    if (publishedAt == null) publishedAt = now.atOffset(ZoneOffset.UTC);
  }

  void waitForModerator() {
    state = State.WAITING.stored();
  }

  void hide() {
    state = State.HIDDEN.stored();
  }

  void withdraw(Instant now) {
    state = State.WITHDRAWN.stored();
    withdrawnAt = now.atOffset(ZoneOffset.UTC);
  }

  void rewrite(@Nullable String newTitle, String newText, String newLanguage) {
    revision++;
    title = newTitle;
    text = newText;
    language = newLanguage;
  }

  ContributionRevision currentRevision(Instant now) {
    return new ContributionRevision(
        id().value(), revision, language, title, text, now.atOffset(ZoneOffset.UTC));
  }

  /**
   * @param again whether it may have shown before
   */
  ContributionPublished published(boolean again) {
    Instant since = Objects.requireNonNull(publishedAt).toInstant();
    return new ContributionPublished(
        id(), debate(), rootId(), author(), origin, language, since, again);
  }

  ContributionUnpublished unpublished() {
    return new ContributionUnpublished(id(), debate(), rootId(), author(), state());
  }

  private @Nullable ContributionId rootId() {
    return root == null ? null : new ContributionId(root);
  }
}
