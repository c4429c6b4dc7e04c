package org.cahiers.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Style, script and fonts, addressed by their content so that browsers keep them for ever: {@code
 * #{assets.of('css/cahiers.css')}}.
 */
@Named
@ApplicationScoped
public class Assets {

  record Asset(byte[] plain, byte[] compressed, String type, String hash) {}

  private static final int HASH_BYTES = 6;
  private static final Pattern NEIGHBOUR = Pattern.compile("url\\(\"\\.\\./([\\w./-]+)\"\\)");
  private static final Map<String, String> TYPES =
      Map.of(
          "css",
          "text/css;charset=UTF-8",
          "js",
          "text/javascript;charset=UTF-8",
          "woff2",
          "font/woff2",
          "svg",
          "image/svg+xml",
          "png",
          "image/png",
          "ico",
          "image/x-icon",
          "webmanifest",
          "application/manifest+json");

  @Inject private ServletContext context;
  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  /** Address of a file below {@code /resources}. */
  public String of(String name) {
    Asset asset = find(name);
    if (asset == null) throw new IllegalArgumentException("no asset " + name);
    return "/assets/" + asset.hash() + "/" + name;
  }

  /**
   * A script element, to be printed unescaped: PrimeFaces would give an element of the page a
   * nonce, new each time, and the page a new tag with it.
   */
  public String script(String name) {
    return "<script src=\"" + of(name) + "\" defer=\"defer\"></script>";
  }

  /** Likewise, for the few lines that must run before the page is built. */
  public String earlyScript(String name) {
    return "<script src=\"" + of(name) + "\"></script>";
  }

  @Nullable Asset find(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (name.contains("..") || !TYPES.containsKey(ending)) return null;
    Asset asset = known.get(name);
    if (asset == null && (asset = read(name)) != null) known.put(name, asset);
    return asset;
  }

  /**
   * A style sheet whose neighbours (fonts) are named by their own content: they outlive its
   * changes.
   */
  private byte[] addressed(InputStream sheet) throws IOException {
    String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    return NEIGHBOUR
        .matcher(text)
        .replaceAll(neighbour -> "url(\"" + of(neighbour.group(1)) + "\")")
        .getBytes(StandardCharsets.UTF_8);
  }

  private @Nullable Asset read(String name) {
    try (InputStream file = context.getResourceAsStream("/resources/" + name)) {
      if (file == null) return null;
      byte[] plain = name.endsWith(".css") ? addressed(file) : file.readAllBytes();
      String hash =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, HASH_BYTES);
      return new Asset(
          plain,
          Page.compress(plain, Deflater.DEFAULT_COMPRESSION),
          TYPES.get(name.substring(name.lastIndexOf('.') + 1)),
          hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
