package org.cahiers.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A page as rendered: its bytes, plain and compressed, and the tag that names them.
 *
 * @param generation state of the change feed when rendering began
 * @param debates debates shown on it; empty for a page that any change may concern
 */
record Page(
    byte[] plain, byte[] compressed, String tag, String type, long generation, Set<Long> debates) {

  private static final int TAG_BYTES = 12;
  private static final int QUICK = 3;

  private static final class Zip extends GZIPOutputStream {
    Zip(OutputStream out, int level) throws IOException {
      super(out, 8_192);
      def.setLevel(level);
    }
  }

  /**
   * @param once whether it is for one reader only: then half the work of compressing it is spared,
   *     for a tenth more bytes
   */
  static Page of(byte[] plain, String type, long generation, Set<Long> debates, boolean once) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
      // Weak: the compressed page is the same page.
      String tag = "W/\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
      return new Page(
          plain,
          compress(plain, once ? QUICK : Deflater.DEFAULT_COMPRESSION),
          tag,
          type,
          generation,
          Set.copyOf(debates));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] compress(byte[] plain, int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (OutputStream zip = new Zip(out, level)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  int weight() {
    return plain.length + compressed.length + 500;
  }

  void send(HttpServletRequest request, HttpServletResponse response, String cacheControl)
      throws IOException {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", cacheControl);
    response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
    if (matches(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    String accepted = request.getHeader("Accept-Encoding");
    boolean zip = accepted != null && accepted.contains("gzip");
    if (zip) response.setHeader("Content-Encoding", "gzip");
    byte[] body = zip ? compressed : plain;
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(body);
  }

  private boolean matches(String known) {
    if (known == null) return false;
    for (String one : known.split(","))
      if (one.strip().equals(tag) || one.strip().equals("*")) return true;
    return false;
  }
}
