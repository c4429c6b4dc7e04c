package org.cahiers.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of the page in the reader's language: {@code #{m['debate.title']}}, {@code
 * #{m.of('debate.until', date)}}, {@code #{m.count('debate.people', n)}}, {@code
 * #{m.date(instant)}}, {@code #{m.number(n)}}.
 */
@Named("m")
@RequestScoped
public class Words extends AbstractMap<String, String> {

  /**
   * Dates are shown as on a clock in France; a platform for another country sets {@code
   * cahiers.time.zone}.
   */
  public static final ZoneId ZONE =
      ZoneId.of(System.getProperty("cahiers.time.zone", "Europe/Paris"));

  @Inject private Messages messages;
  @Inject private HttpServletRequest request;

  public Language language() {
    return Language.of((Object) request);
  }

  @Override
  public String get(Object key) {
    return messages.text(language(), key.toString());
  }

  @Override
  public boolean containsKey(Object key) {
    return messages.has(language(), key.toString());
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }

  public String of(String key, Object... values) {
    return messages.text(language(), key, values);
  }

  public String count(String key, long number) {
    return messages.count(language(), key, number);
  }

  public String number(Number number) {
    return NumberFormat.getIntegerInstance(language().locale()).format(number);
  }

  /** A decimal number with so many digits after the point. */
  public String decimal(Number number, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(language().locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(number);
  }

  public String percent(Number share) {
    return NumberFormat.getPercentInstance(language().locale()).format(share);
  }

  public String date(Instant moment) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language().locale())
        .format(moment.atZone(ZONE));
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language().locale())
        .format(day);
  }

  /** Day and time of day; the styles of the platform differ between releases of Java. */
  public String time(Instant moment) {
    return of("platform.date-and-time", date(moment), clock(moment));
  }

  private String clock(Instant moment) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(language().locale())
        .format(moment.atZone(ZONE));
  }
}
