package org.cahiers.proposal.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.cahiers.proposal.CahierFile;
import org.cahiers.proposal.Cahiers;

/**
 * {@code /files/{cahier}/{name}}: a document of a cahier. Beside the cache of pages, which would
 * hold every byte of it twice.
 */
@WebServlet("/files/*")
public class CahierFileServlet extends HttpServlet {

  @Inject private transient Cahiers cahiers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<CahierFile> found = find(request.getPathInfo());
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    CahierFile file = found.get();
    String tag = '"' + file.hash() + '"';
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "private, no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.mediaType());
    response.setContentLengthLong(file.size());
    // Never opened inside this site: a document is not one of its pages.
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    try (InputStream content = cahiers.content(file)) {
      content.transferTo(response.getOutputStream());
    }
  }

  private Optional<CahierFile> find(String path) {
    String[] parts = path == null ? new String[0] : path.substring(1).split("/");
    if (parts.length != 2 || !parts[0].matches("[1-9][0-9]{0,17}")) return Optional.empty();
    return cahiers.files(Long.parseLong(parts[0])).stream()
        .filter(file -> file.name().equals(parts[1]))
        .findFirst();
  }
}
