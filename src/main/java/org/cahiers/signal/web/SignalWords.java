package org.cahiers.signal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cahiers.analysis.rank.Clumps;
import org.cahiers.platform.web.Words;
import org.cahiers.signal.SignalView;

/** Signals in sentences that accuse nobody: {@code #{signalWords.of(signal)}}. */
@Named
@RequestScoped
public class SignalWords {

  private static final int SIGNALS = 4;
  private static final double LEAST_SHARE = .001;

  @Inject private Words words;

  public String of(SignalView signal) {
    String key = "signal.says." + signal.kind().code();
    String hits = words.number(signal.hits());
    String all = words.number(signal.of());
    return switch (signal.kind()) {
      case BURST ->
          words.of(
              key, hits, all, words.time(signal.startsAt()), words.decimal(signal.expected(), 1));
      case LONE, SLEEPERS, NETWORK -> words.of(key, hits, all, share(signal.usual()));
      case COPIES -> words.of(key, hits, all);
    };
  }

  /** Whole percents, below ten with one digit; shares too small for it as such. */
  private String share(double share) {
    if (share >= .1) return words.percent(share);
    return share < LEAST_SHARE
        ? words.of("signal.percent.less", words.decimal(LEAST_SHARE * 100, 1))
        : words.of("signal.percent", words.decimal(share * 100, 1));
  }

  /** Fewer scores of a kind are never told. */
  public int getLeast() {
    return Clumps.LEAST;
  }

  /** In a debate where nothing is the matter, percents of runs that show any signal at all. */
  public String getFalseAlarm() {
    return words.percent(SIGNALS * Clumps.FALSE_ALARM);
  }
}
