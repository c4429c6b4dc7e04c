package org.cahiers.front.demo;

import java.util.List;
import org.cahiers.identity.AccountId;

/**
 * Who talks about a synthesis of the demonstration, and in which language.
 *
 * @param members who hold the pen
 */
record DemoTalk(boolean english, AccountId moderator, List<AccountId> members) {

  String say(String inEnglish, String inFrench) {
    return english ? inEnglish : inFrench;
  }
}
