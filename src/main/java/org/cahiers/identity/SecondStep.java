package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * The code after the password. What a browser holds between the two is a secret of its own that
 * opens nothing but this door, for ten minutes: no sign-in exists before both are proved.
 */
@ApplicationScoped
public class SecondStep {

  /** What came of it. */
  public sealed interface Outcome {
    record Done(AccountId account, Secret token) implements Outcome {}

    record Wrong() implements Outcome {}

    record Wait(Duration remaining) implements Outcome {}

    /** Ten minutes have passed, or a password was changed meanwhile: from the start again. */
    record Gone() implements Outcome {}
  }

  @Inject private Credentials credentials;
  @Inject private FactorProof proof;
  @Inject private SecurityLog log;

  /** Whether a code is still waited for; changes nothing. */
  public boolean open(Secret step) {
    return credentials.halfWay(step).isPresent();
  }

  /**
   * @param code of the telephone, or one of those to print
   * @param address network address it is tried from
   */
  public Outcome enter(Secret step, String code, String address) {
    Optional<AccountId> account = credentials.halfWay(step);
    if (account.isEmpty()) return new Outcome.Gone();
    return switch (proof.of(account.get(), code)) {
      case FactorProof.Result.Wait wait -> new Outcome.Wait(wait.remaining());
      case FactorProof.Result.Wrong wrong -> {
        log.wrongCode(account.get(), address);
        yield new Outcome.Wrong();
      }
      case FactorProof.Result.Proved proved -> {
        Optional<Secret> token = credentials.enterBoth(step);
        token.ifPresent(begun -> log.signedIn(account.get(), address));
        yield token
            .<Outcome>map(begun -> new Outcome.Done(account.get(), begun))
            .orElseGet(Outcome.Gone::new);
      }
    };
  }
}
