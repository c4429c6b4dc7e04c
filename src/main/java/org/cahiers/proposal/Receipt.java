package org.cahiers.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.cahiers.export.Source;

/**
 * The hash that a cahier carries: SHA-256 over one line for each version (number, version, hash of
 * the published text) and one for each source (contribution, revision, hash of its title and text),
 * in the order of the cahier. docs/algorithms/cahier.md says how to compute it again.
 */
final class Receipt {

  private Receipt() {}

  static String of(List<Edited> versions, List<Source> sources) {
    StringBuilder lines = new StringBuilder();
    for (Edited each : versions)
      lines
          .append("proposal ")
          .append(each.proposal().value())
          .append(' ')
          .append(each.version())
          .append(' ')
          .append(each.hash())
          .append('\n');
    for (Source source : sources)
      lines
          .append("source ")
          .append(source.id())
          .append(' ')
          .append(source.revision())
          .append(' ')
          .append(sha256((source.title() + '\n' + source.text()).getBytes(StandardCharsets.UTF_8)))
          .append('\n');
    return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
