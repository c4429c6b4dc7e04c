package org.cahiers.front;

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
import java.sql.SQLException;
import org.cahiers.contribution.imports.ImportFormat;
import org.cahiers.debate.Debates;
import org.cahiers.debate.PlannedDebate;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.web.FormToken;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Upload;

/**
 * Takes the file of an import. A servlet of its own, since a page behind an address is reached by a
 * forward, where the server no longer takes the parts of a request apart.
 */
@WebServlet(ImportUpload.ADDRESS)
@MultipartConfig(
    fileSizeThreshold = 1 << 16,
    maxFileSize = ImportUpload.MOST_BYTES,
    maxRequestSize = ImportUpload.MOST_BYTES)
public class ImportUpload extends HttpServlet {

  static final String ADDRESS = "/admin/import-file";
  static final long MOST_BYTES = 128L * 1024 * 1024;

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 120;

  @Inject private transient Caller caller;
  @Inject private transient Debates debates;
  @Inject private transient ImportFiles files;
  @Inject private transient FormToken token;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    caller.require(Role.ADMINISTRATOR);
    Part part = Upload.file(request, token);
    PlannedDebate debate =
        debates.plan(parameter(request, "debate")).orElseThrow(Refusal::notFound);
    ImportFormat format =
        ImportFormat.of(parameter(request, "format"))
            .orElseThrow(() -> Refusal.badRequest("no such format"));
    String next = "/admin/import?debate=" + debate.plan().slug() + "&empty=1";
    if (part.getSize() > 0) {
      try (InputStream content = part.getInputStream()) {
        next =
            "/admin/import/" + files.keep(debate.id(), format, name(part), content, part.getSize());
      } catch (SQLException e) {
        throw new ServletException(e);
      }
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", next);
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** Last part of what the browser calls it, without signs that mean something elsewhere. */
  private static String name(Part part) {
    String name = String.valueOf(part.getSubmittedFileName()).replaceFirst("^.*[/\\\\]", "");
    name = name.replaceAll("[\\p{Cntrl}<>\"]", "");
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
