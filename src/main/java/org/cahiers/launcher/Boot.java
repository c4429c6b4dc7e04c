package org.cahiers.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * First class of {@code cahiers.jar}: checks the Java version, unpacks the jar once and hands over
 * to {@link Main}.
 *
 * <p>Compiled for Java 8, as are all {@code Boot*} classes, so that an old Java gets a sentence
 * instead of an {@code UnsupportedClassVersionError}.
 */
public final class Boot {

  private static final int NEEDED = 21;

  private Boot() {}

  public static void main(String[] args) throws Throwable {
    int found = feature(System.getProperty("java.specification.version"));
    if (found < NEEDED) {
      refuse(
          "Cahiers needs Java "
              + NEEDED
              + " or newer; this is Java "
              + found
              + " ("
              + System.getProperty("java.home")
              + ")");
    }
    Path bundle = null;
    try {
      Path jar = Paths.get(Boot.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      System.setProperty("cahiers.jar", jar.toString());
      bundle = new BootCache(BootCache.directory()).unpack(jar);
    } catch (IOException | URISyntaxException e) {
      refuse("cannot unpack into " + BootCache.directory() + " (" + e + "): set CAHIERS_CACHE");
    }
    System.setProperty("cahiers.bundle", bundle.toString());
    ClassLoader loader = new URLClassLoader(classPath(bundle), Boot.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    try {
      loader
          .loadClass("org.cahiers.launcher.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** 8 for "1.8", 25 for "25". */
  static int feature(String specification) {
    return Integer.parseInt(
        specification.startsWith("1.") ? specification.substring(2) : specification);
  }

  private static URL[] classPath(Path bundle) throws MalformedURLException {
    List<URL> path = new ArrayList<URL>();
    path.add(bundle.resolve("app/WEB-INF/classes").toUri().toURL());
    for (String folder : new String[] {"lib", "app/WEB-INF/lib"}) {
      File[] jars = bundle.resolve(folder).toFile().listFiles();
      if (jars == null) continue;
      Arrays.sort(jars);
      for (File jar : jars) path.add(jar.toURI().toURL());
    }
    return path.toArray(new URL[0]);
  }

  private static void refuse(String line) {
    System.err.println("cahiers: " + line);
    System.exit(1);
  }
}
