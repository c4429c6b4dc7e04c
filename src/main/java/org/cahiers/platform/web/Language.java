package org.cahiers.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** The languages of the interface. */
public enum Language {
  FRENCH("fr", Locale.FRANCE),
  ENGLISH("en", Locale.UK);

  static final String COOKIE = "lang";
  private static final String ATTRIBUTE = "org.cahiers.language";

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  public static Optional<Language> of(String code) {
    for (Language language : values()) if (language.code.equals(code)) return Optional.of(language);
    return Optional.empty();
  }

  /**
   * Language of a request: chosen before (cookie), else the first known one that the browser asks
   * for, else French.
   */
  public static Language of(Object request) {
    HttpServletRequest http = (HttpServletRequest) request;
    if (http.getAttribute(ATTRIBUTE) instanceof Language known) return known;
    Language language = chosen(http).orElseGet(() -> preferred(http));
    http.setAttribute(ATTRIBUTE, language);
    return language;
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    if (request.getCookies() == null) return Optional.empty();
    for (Cookie cookie : request.getCookies())
      if (cookie.getName().equals(COOKIE)) return of(cookie.getValue());
    return Optional.empty();
  }

  private static Language preferred(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) return FRENCH;
    var wanted = request.getLocales();
    while (wanted.hasMoreElements()) {
      Optional<Language> known = of(wanted.nextElement().getLanguage());
      if (known.isPresent()) return known.get();
    }
    return FRENCH;
  }
}
