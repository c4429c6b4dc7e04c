package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cahiers.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of one's own account: set up, confirm by a first code, print other codes,
 * remove. Each asks for the password again, and what takes something away for a code too.
 *
 * <p>No transactions of its own: passwords and codes are hashed between short ones.
 */
@ApplicationScoped
public class OwnFactor {

  /** Page where it is set up. */
  public static final String ADDRESS = "/me/settings/factor";

  /** Where somebody stands. */
  public enum State {
    /** Has no role: a debate must not need a telephone. */
    NOT_FOR_YOU,
    /** An account whose password everybody knows: who set one up would shut the others out. */
    DEMONSTRATION,
    NONE,
    BEGUN,
    ON
  }

  /**
   * @param since when it was confirmed; null if it is not
   * @param codesLeft codes to print that still work
   * @param neededFrom from when roles count only with a factor; null as long as nothing is fixed
   */
  public record View(
      State state, @Nullable Instant since, long codesLeft, @Nullable Instant neededFrom) {}

  /**
   * What a telephone needs to know.
   *
   * @param typed the secret in letters and digits
   * @param link the same as an address that programs on telephones open
   */
  public record Setup(String typed, String link) {}

  /** What came of it. */
  public sealed interface Outcome {
    record Begun() implements Outcome {}

    /**
     * Asked for from now on; other browsers are signed out, this one goes on with the token.
     *
     * @param codes to print, shown this once
     */
    record Confirmed(Secret token, List<String> codes) implements Outcome {}

    record NewCodes(List<String> codes) implements Outcome {}

    record Removed(Secret token) implements Outcome {}

    record WrongPassword() implements Outcome {}

    record WrongCode() implements Outcome {}

    record Wait(Duration remaining) implements Outcome {}

    /** There is nothing to do it to, such as what was begun a quarter of an hour ago. */
    record Gone() implements Outcome {}
  }

  @Inject private Caller caller;
  @Inject private Credentials credentials;
  @Inject private Factors factors;
  @Inject private FactorChanges changes;
  @Inject private FactorProof codeProof;
  @Inject private PasswordProof passwordProof;
  @Inject private Passwords passwords;
  @Inject private Throttle throttle;
  @Inject private Seal seal;
  @Inject private Settings settings;
  @Inject private Clock clock;
  private final SecureRandom random = new SecureRandom();

  public View view() {
    SignedIn person = caller.signedIn();
    Instant since = factors.since(person.account()).orElse(null);
    return new View(
        state(person, since),
        since,
        since == null ? 0 : factors.codesLeft(person.account()),
        factors.neededFrom().orElse(null));
  }

  private State state(SignedIn person, @Nullable Instant since) {
    if (since != null) return State.ON;
    if (person.factor() == SignedIn.Factor.NEVER_ASKED) return State.DEMONSTRATION;
    if (person.granted().isEmpty()) return State.NOT_FOR_YOU;
    return factors.secret(person.account(), false).isPresent() ? State.BEGUN : State.NONE;
  }

  /** What the telephone needs, while it is being set up. */
  public Optional<Setup> setup() {
    AccountId account = caller.requireSignedIn();
    return factors
        .secret(account, false)
        .flatMap(closed -> seal.open(closed, account))
        .map(opened -> setup(account, Totp.typed(opened.secret())));
  }

  private Setup setup(AccountId account, String typed) {
    String site = String.valueOf(settings.publicUrl().getHost());
    String email = credentials.of(account).email();
    return new Setup(
        typed,
        "otpauth://totp/"
            + encode(site)
            + ":"
            + encode(email)
            + "?secret="
            + typed
            + "&issuer="
            + encode(site));
  }

  public Outcome begin(String password) {
    AccountId account = caller.requireSignedIn();
    State state = view().state();
    if (state != State.NONE && state != State.BEGUN) return new Outcome.Gone();
    return switch (passwordProof.of(account, password)) {
      case PasswordProof.Result.Wrong wrong -> new Outcome.WrongPassword();
      case PasswordProof.Result.Wait wait -> new Outcome.Wait(wait.remaining());
      case PasswordProof.Result.Proved proved -> {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        factors.begin(account, seal.close(secret, account));
        yield new Outcome.Begun();
      }
    };
  }

  /** By the first code of the telephone. */
  public Outcome confirm(String typed) {
    AccountId account = caller.requireSignedIn();
    Optional<byte[]> sealed = factors.secret(account, false);
    Optional<Seal.Opened> opened = sealed.flatMap(secret -> seal.open(secret, account));
    if (opened.isEmpty()) return new Outcome.Gone();
    Duration wait = throttle.attempt(FactorProof.key(account)).pause();
    if (wait.isPositive()) return new Outcome.Wait(wait);
    String code = typed.replaceAll("\\s", "");
    OptionalLong step = Totp.stepOf(opened.get().secret(), code, clock.instant());
    if (step.isEmpty()) return new Outcome.WrongCode();
    List<String> codes = RecoveryCodes.random();
    List<String> hashes = hashes(codes);
    return changes
        .confirm(account, sealed.get(), step.getAsLong(), hashes)
        .<Outcome>map(token -> new Outcome.Confirmed(token, codes))
        .orElseGet(Outcome.Gone::new);
  }

  /** Other codes to print; the former ones work no longer. */
  public Outcome newCodes(String password, String code) {
    AccountId account = caller.requireSignedIn();
    Optional<Outcome> refused = refused(account, password, code);
    if (refused.isPresent()) return refused.get();
    List<String> codes = RecoveryCodes.random();
    changes.newCodes(account, hashes(codes));
    return new Outcome.NewCodes(codes);
  }

  public Outcome remove(String password, String code) {
    AccountId account = caller.requireSignedIn();
    Optional<Outcome> refused = refused(account, password, code);
    return refused.orElseGet(() -> new Outcome.Removed(changes.remove(account)));
  }

  private Optional<Outcome> refused(AccountId account, String password, String code) {
    if (factors.since(account).isEmpty()) return Optional.of(new Outcome.Gone());
    return switch (passwordProof.of(account, password)) {
      case PasswordProof.Result.Wrong wrong -> Optional.of(new Outcome.WrongPassword());
      case PasswordProof.Result.Wait wait -> Optional.of(new Outcome.Wait(wait.remaining()));
      case PasswordProof.Result.Proved proved ->
          switch (codeProof.of(account, code)) {
            case FactorProof.Result.Wrong wrong -> Optional.of(new Outcome.WrongCode());
            case FactorProof.Result.Wait wait -> Optional.of(new Outcome.Wait(wait.remaining()));
            case FactorProof.Result.Proved both -> Optional.empty();
          };
    };
  }

  private List<String> hashes(List<String> codes) {
    String first = passwords.hash(RecoveryCodes.plain(codes.get(0)), RecoveryCodes.ROUNDS);
    return codes.stream().map(code -> passwords.hashAs(RecoveryCodes.plain(code), first)).toList();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
