package org.cahiers.export.layout;

import java.util.ArrayList;
import java.util.List;
import org.cahiers.export.Diversity;
import org.cahiers.export.Support;

/** Figures as sentences: every number says what it counts. */
final class Figures {

  private final Phrases phrases;

  Figures(Phrases phrases) {
    this.phrases = phrases;
  }

  String of(Support support) {
    List<String> parts = new ArrayList<>();
    parts.add(phrases.count("size", support.contributions()));
    if (support.copies() > 0) parts.add(phrases.count("copies", support.copies()));
    if (support.scored() > 0) {
      parts.add(phrases.count("scores", support.scored()));
      List<Integer> each = support.scores();
      parts.add(
          phrases.say(
              "mean",
              phrases.mean(support.mean()),
              each.get(0),
              each.get(1),
              each.get(2),
              each.get(3),
              each.get(4)));
    }
    if (support.elsewhere() > 0)
      parts.add(phrases.count("support", Math.toIntExact(support.elsewhere())));
    if (support.replies() > 0)
      parts.add(
          phrases.count(
              "replies", support.replies(), support.repliesFor(), support.repliesAgainst()));
    if (support.endorsements() > 0)
      parts.add(phrases.count("endorsements", support.endorsements()));
    if (support.abstentions() > 0) parts.add(phrases.count("abstentions", support.abstentions()));
    return String.join(", ", parts) + ".";
  }

  String of(Diversity diversity) {
    List<String> parts = new ArrayList<>();
    parts.add(phrases.say("people", diversity.people()));
    if (diversity.places() > 0) parts.add(phrases.count("places", diversity.places()));
    if (diversity.meetings() > 0)
      parts.add(phrases.say("origins", diversity.online(), diversity.meetings()));
    parts.add(phrases.say("largest_share", phrases.percent(diversity.largestShare())));
    return String.join(", ", parts) + ".";
  }
}
