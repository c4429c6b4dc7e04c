package org.cahiers.export;

/**
 * Whose words a sentence without source is, when they are not the team's: a member of the synthesis
 * wrote them, the team took them in. Where a text is stored people stand in it by the number of
 * their account, since names may be taken back; where it is shown, by their name.
 *
 * @param settler empty while the team has not settled it
 */
public record Hand(String writer, String settler) {

  /**
   * @throws IllegalArgumentException if nobody wrote it
   */
  public Hand {
    if (writer.isEmpty()) throw new IllegalArgumentException("a hand is somebody's");
  }
}
