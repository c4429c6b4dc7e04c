package org.cahiers.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser calls itself, cut down to what its owner recognises: {@code Firefox, Linux}. The
 * rest of the header would tell people apart and is not kept.
 */
final class BrowserName {

  /** In this order: many claim to be what stands below them. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> MACHINES = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    MACHINES.put("Android", "Android");
    MACHINES.put("iPhone", "iPhone");
    MACHINES.put("iPad", "iPad");
    MACHINES.put("Windows", "Windows");
    MACHINES.put("Macintosh", "Mac");
    MACHINES.put("CrOS", "ChromeOS");
    MACHINES.put("Linux", "Linux");
  }

  private BrowserName() {}

  /** Empty when nothing is recognised. */
  static String of(@Nullable String userAgent) {
    if (userAgent == null) return "";
    String browser = first(BROWSERS, userAgent);
    String machine = first(MACHINES, userAgent);
    return browser.isEmpty() || machine.isEmpty() ? browser + machine : browser + ", " + machine;
  }

  private static String first(Map<String, String> names, String userAgent) {
    for (Map.Entry<String, String> each : names.entrySet())
      if (userAgent.contains(each.getKey())) return each.getValue();
    return "";
  }
}
