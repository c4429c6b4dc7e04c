package org.cahiers.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;

/** The file of a form, for servlets that take one. */
public final class Upload {

  private Upload() {}

  /**
   * The part called {@code file} of a form that this site gave out.
   *
   * @throws Refusal if there is none, it is too large, or the form is not ours any more
   * @throws ServletException if it cannot be kept, for want of room perhaps: the filter tells
   */
  public static Part file(HttpServletRequest request, FormToken token) throws ServletException {
    Part part = part(request);
    String typed = request.getParameter(FormToken.PARAMETER);
    if (typed == null || !token.valid(request, typed)) throw Refusal.badRequest("form expired");
    return part;
  }

  private static Part part(HttpServletRequest request) throws ServletException {
    try {
      Part part = request.getPart("file");
      if (part == null) throw Refusal.badRequest("no file");
      return part;
    } catch (IOException e) {
      throw new ServletException(e);
    } catch (IllegalStateException tooLarge) {
      throw Refusal.tooLarge();
    }
  }
}
