package org.cahiers.contribution.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.platform.Settings;
import org.cahiers.platform.web.Language;
import org.cahiers.platform.web.PageCache;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;

/**
 * The newest contributions of a debate as an Atom feed (RFC 4287), at {@code
 * /debates/{slug}/feed.atom}.
 */
@Path("act/feed")
public class ContributionFeed {

  private static final int NEWEST = 50;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @Inject private Debates debates;
  @Inject private Contributions contributions;
  @Inject private Settings settings;
  @Inject private Route route;

  @GET
  @Produces("application/atom+xml;charset=UTF-8")
  public String feed(@Context HttpServletRequest request) throws XMLStreamException {
    DebateView debate =
        debates
            .find(route.path("slug"), Language.of((Object) request).code())
            .orElseThrow(Refusal::notFound);
    PageCache.shows(request, debate.id().value());
    List<ContributionView> newest = contributions.newest(debate.id(), NEWEST);
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", debate.language());
    element(xml, "id", settings.absolute(debate.address()));
    element(xml, "title", debate.question());
    element(
        xml,
        "updated",
        newest.stream()
            .map(ContributionView::writtenAt)
            .max(Instant::compareTo)
            .orElse(debate.opensAt())
            .toString());
    link(xml, "self", settings.absolute(debate.address() + "/feed.atom"));
    link(xml, "alternate", settings.absolute(debate.address()));
    for (ContributionView contribution : newest) entry(xml, contribution);
    xml.writeEndElement();
    xml.writeEndDocument();
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, ContributionView contribution) throws XMLStreamException {
    xml.writeStartElement("entry");
    xml.writeAttribute("xml:lang", contribution.language());
    element(xml, "id", settings.absolute(contribution.address()));
    element(xml, "title", contribution.title());
    element(xml, "updated", contribution.writtenAt().toString());
    xml.writeStartElement("author");
    element(xml, "name", contribution.author());
    xml.writeEndElement();
    link(xml, "alternate", settings.absolute(contribution.address()));
    element(xml, "content", contribution.text());
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
