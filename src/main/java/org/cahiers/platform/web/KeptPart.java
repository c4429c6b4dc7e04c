package org.cahiers.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;

/**
 * A part of a page that says the same whenever it shows equal values: {@code <c:kept
 * by="#{keptParts}" name="card" of="#{contribution}" with="#{chip}">}. Its HTML is kept for who
 * comes next.
 *
 * <p>What stands in it may read only these values, the words of the page, and nothing of who reads:
 * then there is nothing to invalidate. The values are records, equal when all they say is equal.
 */
@FacesComponent(KeptPart.TYPE)
public class KeptPart extends UIComponentBase {

  static final String TYPE = "org.cahiers.KeptPart";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext context) throws IOException {
    var key =
        new KeptParts.Key(
            (String) getAttributes().get("name"),
            Language.of(context.getExternalContext().getRequest()),
            getAttributes().get("of"),
            getAttributes().get("with"));
    KeptParts parts = (KeptParts) getAttributes().get("by");
    String html = parts.find(key);
    if (html == null) {
      html = rendered(context);
      parts.keep(key, html);
    }
    context.getResponseWriter().write(html);
  }

  private String rendered(FacesContext context) throws IOException {
    ResponseWriter page = context.getResponseWriter();
    page.write(""); // ends the tag that is still open
    StringWriter html = new StringWriter(1_024);
    ResponseWriter part = page.cloneWithWriter(html);
    context.setResponseWriter(part);
    try {
      super.encodeChildren(context);
      part.flush();
    } finally {
      context.setResponseWriter(page);
    }
    return html.toString();
  }
}
