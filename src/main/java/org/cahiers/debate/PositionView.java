package org.cahiers.debate;

import java.time.Instant;
import java.util.List;
import org.cahiers.platform.TextDifference;

/**
 * An official position with all its versions, newest first.
 *
 * @param author name under which the spokesperson speaks
 */
public record PositionView(long id, DebateId debate, String author, List<Version> versions) {

  /** One published version. */
  public record Version(
      int number, String language, String title, String text, Instant writtenAt) {}

  public Version current() {
    return versions.getFirst();
  }

  public boolean revised() {
    return versions.size() > 1;
  }

  /** What a version changed in the text of the one before. */
  public TextDifference difference(int number) {
    String old = text(number - 1);
    return TextDifference.between(old, text(number));
  }

  private String text(int number) {
    return versions.stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .map(Version::text)
        .orElse("");
  }
}
