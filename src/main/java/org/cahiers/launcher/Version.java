package org.cahiers.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** The version in the manifest of {@code cahiers.jar}. */
final class Version {

  static final String OF_THIS_JAR = read();

  private Version() {}

  private static String read() {
    String jar = System.getProperty("cahiers.jar");
    if (jar == null) return "development";
    try (var file = new JarFile(Path.of(jar).toFile())) {
      String version = file.getManifest().getMainAttributes().getValue("Implementation-Version");
      return version == null ? "unknown" : version;
    } catch (IOException e) {
      return "unknown";
    }
  }
}
