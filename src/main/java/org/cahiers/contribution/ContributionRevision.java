package org.cahiers.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text as it once stood under a number. Written once, never changed: citations point into it. */
@Entity
@Table(name = "contribution_revision")
@IdClass(ContributionRevision.Key.class)
class ContributionRevision {

  @Id private long contribution;
  @Id private int revision;
  private String language = "";
  private @Nullable String title;
  private String text = "";

  @Column(name = "written_at")
  private OffsetDateTime writtenAt = OffsetDateTime.MIN;

  protected ContributionRevision() {}

  ContributionRevision(
      long contribution,
      int revision,
      String language,
      @Nullable String title,
      String text,
      OffsetDateTime writtenAt) {
    this.contribution = contribution;
    this.revision = revision;
    this.language = language;
    this.title = title;
    this.text = text;
    this.writtenAt = writtenAt;
  }

  /** Number of the contribution and of the revision. A class, since EclipseLink wants one here. */
  static class Key implements Serializable {
    long contribution;
    int revision;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.contribution == contribution
          && key.revision == revision;
    }

    @Override
    public int hashCode() {
      return Objects.hash(contribution, revision);
    }
  }
}
