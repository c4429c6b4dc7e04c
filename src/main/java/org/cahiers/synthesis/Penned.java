package org.cahiers.synthesis;

import java.util.List;
import org.cahiers.export.Hand;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;

/**
 * Whose words sentences without source are. A member's are theirs from the moment they suggest
 * them; who settles them is on record. A sentence that somebody writes anew is theirs, however
 * little they change: nobody is made to have said what they have not.
 */
final class Penned {

  private Penned() {}

  /** What a member adds without a source to the text they read is by their hand. */
  static List<Sentence> by(AccountId member, List<Sentence> read, List<Sentence> wanted) {
    Hand hand = new Hand(Long.toString(member.value()), "");
    return wanted.stream()
        .map(each -> each.hand() == null && !read.contains(each) ? each.by(hand) : each)
        .toList();
  }

  /** What no one has settled before is settled by this moderator. */
  static List<Sentence> settled(AccountId moderator, List<Sentence> sentences) {
    return sentences.stream()
        .map(
            each -> {
              Hand hand = each.hand();
              return hand == null || !hand.settler().isEmpty()
                  ? each
                  : each.by(new Hand(hand.writer(), Long.toString(moderator.value())));
            })
        .toList();
  }
}
