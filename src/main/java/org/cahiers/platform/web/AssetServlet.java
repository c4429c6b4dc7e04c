package org.cahiers.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers {@code /assets/HASH/name}. The hash is not compared: fonts are named by style sheets
 * relative to their own address.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

  @Inject private transient Assets assets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    int slash = path == null ? -1 : path.indexOf('/', 1);
    Assets.Asset asset = slash < 0 ? null : assets.find(path.substring(slash + 1));
    if (asset == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(asset.type());
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    String accepted = request.getHeader("Accept-Encoding");
    boolean zip =
        !asset.type().startsWith("font/") && accepted != null && accepted.contains("gzip");
    if (zip) response.setHeader("Content-Encoding", "gzip");
    byte[] body = zip ? asset.compressed() : asset.plain();
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
