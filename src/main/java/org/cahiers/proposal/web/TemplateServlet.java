package org.cahiers.proposal.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.web.FormToken;
import org.cahiers.platform.web.Upload;
import org.cahiers.proposal.DocumentTemplates;

/**
 * {@code /workspace/templates/{name}}: a template to take home and to bring back changed, or, with
 * {@code restore}, to give up. A servlet of its own because it takes a file.
 */
@WebServlet("/workspace/templates/*")
@MultipartConfig(
    fileSizeThreshold = DocumentTemplates.MOST_BYTES,
    maxFileSize = DocumentTemplates.MOST_BYTES,
    maxRequestSize = DocumentTemplates.MOST_BYTES + 4096)
public class TemplateServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Caller caller;
  @Inject private transient DocumentTemplates templates;
  @Inject private transient FormToken token;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = name(request);
    byte[] content = templates.content(name);
    response.setContentType("application/octet-stream");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    caller.require(Role.EDITOR);
    Part file = Upload.file(request, token);
    String said = "restored";
    if (request.getParameter("restore") != null) templates.restore(name(request));
    else said = put(name(request), file);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/workspace/cahiers?template=" + said + "#templates");
  }

  private String put(String name, Part file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return templates
          .put(name, in.readAllBytes())
          .map(flaw -> flaw.name().toLowerCase(Locale.ROOT))
          .orElse("changed");
    }
  }

  private static String name(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }
}
