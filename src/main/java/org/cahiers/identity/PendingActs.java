package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cahiers.platform.web.Refusal;

/**
 * Act, then confirm: keeps what people do before they are known, and carries it out once they have
 * signed in or confirmed their e-mail. Kept for 90 days, so that a late mail loses nothing.
 *
 * <p>A page of a room above calls {@link #keep} when the caller is not signed in (or no longer),
 * hands the token to the visitor's cookie and leads to {@code /one-last-step}; see {@link Kept}.
 */
@ApplicationScoped
public class PendingActs {

  private static final Logger LOG = Logger.getLogger(PendingActs.class.getName());
  private static final int MOST_OF_A_VISITOR = 50;

  @Inject private PendingActTable table;
  @Inject @Any private Instance<PendingAct> kinds;

  /**
   * Keeps an act.
   *
   * @param visitor of the acts kept before by the same browser, if any
   * @return the visitor's token, a new one where there was none
   * @throws Refusal 429 when the visitor has too many acts kept
   */
  public Secret keep(Optional<Secret> visitor, String kind, JsonObject payload) {
    ofKind(kind);
    Secret token = visitor.orElseGet(Secret::random);
    if (table.waiting(token.hash()).size() >= MOST_OF_A_VISITOR) throw Refusal.tooMany();
    table.insert(token.hash(), kind, payload.toString());
    return token;
  }

  /** What is kept for a visitor, oldest first, for somebody who reads a language. */
  public List<PendingAct.Shown> kept(String visitorHash, String language) {
    return table.waiting(visitorHash).stream()
        .map(row -> ofKind(row.kind()).show(row.payload(), language))
        .toList();
  }

  /** Whether anything is kept for a visitor. */
  boolean waits(String visitorHash) {
    return !table.waiting(visitorHash).isEmpty();
  }

  /**
   * Carries out all that is kept for a visitor, each act in a transaction of its own; what fails
   * stays kept.
   *
   * @return where the last one shows, if there was any
   */
  public Optional<String> carryOut(AccountId account, String visitorHash) {
    List<String> addresses = new ArrayList<>();
    for (PendingActTable.Row row : table.waiting(visitorHash)) {
      try {
        addresses.add(table.carryOut(row, account, ofKind(row.kind())));
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "pending act " + row.id() + " could not be carried out");
        table.failed(row.id(), e.getClass().getSimpleName());
      }
    }
    return addresses.isEmpty()
        ? Optional.empty()
        : Optional.of(addresses.get(addresses.size() - 1));
  }

  /** Forgets what is kept for a visitor. */
  public void discard(String visitorHash) {
    table.discard(visitorHash);
  }

  private PendingAct ofKind(String kind) {
    return kinds.stream()
        .filter(k -> k.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no pending act of kind " + kind));
  }
}
