package org.cahiers.proposal.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.cahiers.export.Cahier;

/**
 * {@code /schema/cahier-1.json}: what the machine-readable twin of a cahier looks like. A format
 * never changes once it is published; another one gets another number.
 */
@WebServlet(SchemaServlet.ADDRESS)
public class SchemaServlet extends HttpServlet {

  static final String ADDRESS = "/schema/cahier-1.json";
  private static final String DAY = "public, max-age=86400";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/schema+json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", DAY);
    // Validators run in browsers of other sites too, and there is nothing private in it.
    response.setHeader("Access-Control-Allow-Origin", "*");
    try (InputStream schema = Cahier.class.getResourceAsStream("cahier-1.json")) {
      schema.transferTo(response.getOutputStream());
    }
  }
}
