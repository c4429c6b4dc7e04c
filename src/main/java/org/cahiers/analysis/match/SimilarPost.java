package org.cahiers.analysis.match;

import java.util.List;

/**
 * An answer to "what is there already that is like this?".
 *
 * @param id of the post
 * @param similarity above 0, at most 1: 1 is the best that any post reaches in every part
 * @param why phrases of the post that the text has too, in the post's own spelling, weightiest
 *     first; empty where only pieces of words or a common neighbour speak for it
 */
public record SimilarPost(String id, double similarity, List<String> why) {
  public SimilarPost {
    why = List.copyOf(why);
  }
}
