package org.cahiers.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** How often a person wants mail about what became of their words. */
public enum Rhythm {
  /** Within minutes; what happens meanwhile comes in the same mail. */
  AT_ONCE,
  /** One mail in the morning, if there is anything to tell. */
  DAILY,
  /** No mail; the news stand on the page. */
  NEVER;

  private static final Duration BUNDLING = Duration.ofMinutes(5);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /** As stored, and as the end of message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Rhythm> of(String code) {
    for (Rhythm rhythm : values()) if (rhythm.code().equals(code)) return Optional.of(rhythm);
    return Optional.empty();
  }

  /** When the mail about something told now may leave; null for never. */
  @Nullable Instant due(Instant now) {
    return switch (this) {
      case AT_ONCE -> now.plus(BUNDLING);
      case DAILY -> morningAfter(now);
      case NEVER -> null;
    };
  }

  private static Instant morningAfter(Instant now) {
    ZonedDateTime local = now.atZone(Words.ZONE);
    ZonedDateTime morning = local.with(MORNING);
    return (morning.isAfter(local) ? morning : morning.plusDays(1)).toInstant();
  }
}
