package org.cahiers.analysis.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of content: the order in which texts are visited, and the fingerprints in a receipt. */
public final class ContentHash {

  private ContentHash() {}

  /**
   * The first 64 bits of the SHA-256 of the UTF-8 bytes. The same on every machine and in every
   * run.
   */
  public static long of(String text) {
    return ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** SHA-256 in lower-case hexadecimal, 64 characters. */
  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  /**
   * Spreads the bits of a number over all 64 (the finaliser of SplitMix64; Steele, Lea and Flood
   * 2014).
   */
  public static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A quick 64-bit hash for tables that live in memory only (FNV-1a, mixed). */
  public static long quick(CharSequence text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
