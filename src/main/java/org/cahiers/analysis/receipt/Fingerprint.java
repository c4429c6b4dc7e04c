package org.cahiers.analysis.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** SHA-256 (FIPS 180-4) of what was read and written, as 64 lower-case hexadecimal digits. */
public final class Fingerprint {

  private Fingerprint() {}

  /** Of bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * Of records in whatever order: the hash of the sorted hashes of all records. Each field is
   * preceded by its length in bytes (4 bytes, big-endian), so that no two records look alike.
   *
   * @param records the fields of each, as many in each
   */
  public static String ofRecords(Stream<List<String>> records) {
    byte[][] hashes = records.map(Fingerprint::hash).toArray(byte[][]::new);
    Arrays.parallelSort(hashes, Arrays::compareUnsigned);
    MessageDigest digest = sha256();
    for (byte[] hash : hashes) digest.update(hash);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] hash(List<String> fields) {
    MessageDigest digest = sha256();
    for (String field : fields) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return digest.digest();
  }

  /**
   * Of several files: the hash of their list as {@code sha256sum} prints it, sorted by name. So
   * {@code sha256sum a b | sha256sum} gives the same.
   *
   * @param hashes name → hash
   */
  public static String ofFiles(SortedMap<String, String> hashes) {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, String> file : hashes.entrySet()) {
      list.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
    }
    return of(list.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
