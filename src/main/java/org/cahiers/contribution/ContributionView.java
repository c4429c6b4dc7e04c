package org.cahiers.contribution;

import java.time.Instant;
import org.cahiers.debate.DebateId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution or reply as pages show it. Title and text are empty unless it is published or the
 * reader is its author.
 *
 * @param root contribution a reply stands under, else null
 * @param parent what a reply answers, else null
 * @param stance end of message keys and style classes; null for a contribution
 * @param author pseudonym; the reader is not told more
 * @param mine whether the reader wrote it
 * @param supportElsewhere favourable votes where it was imported from, or null
 */
public record ContributionView(
    ContributionId id,
    DebateId debate,
    String debateSlug,
    @Nullable Long root,
    @Nullable Long parent,
    @Nullable String stance,
    State state,
    String author,
    boolean mine,
    String origin,
    String language,
    @Nullable String place,
    int revision,
    String title,
    String text,
    @Nullable String difference,
    @Nullable Integer supportElsewhere,
    Instant writtenAt,
    long replies) {

  public long number() {
    return id.value();
  }

  public boolean shown() {
    return state == State.PUBLISHED;
  }

  public boolean readable() {
    return shown() || (mine && state != State.WITHDRAWN);
  }

  public boolean revised() {
    return revision > 1;
  }

  public String stateKey() {
    return state.stored();
  }

  /** Its permanent address; that of a reply leads to its place under the root. */
  public String address() {
    String page = "/debates/" + debateSlug + "/contributions/";
    return root == null ? page + number() : inPlace(page + root, number());
  }

  /** Address of a reply on the page of the contribution under which it stands. */
  public static String inPlace(String root, long reply) {
    return root + "?reply=" + reply + "#reply-" + reply;
  }

  /** Paragraphs of the text. */
  public java.util.List<String> paragraphs() {
    return java.util.List.of(text.split("\\n+"));
  }

  /**
   * The first words, for lists: at most so many characters, cut between words; nothing if the title
   * says it all.
   */
  public String excerpt(int most) {
    String line = text.replaceAll("\\s+", " ");
    if (line.equals(title)) return "";
    if (line.length() <= most) return line;
    int space = line.lastIndexOf(' ', most);
    return line.substring(0, space < most / 2 ? most : space) + "…";
  }
}
