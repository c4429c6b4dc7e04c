package org.cahiers.proposal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.cahiers.platform.web.Once;
import org.cahiers.platform.web.Route;
import org.cahiers.proposal.DocumentTemplates;

/** What documents look like, and what came of changing it. */
@Named
@RequestScoped
public class TemplatesPanel {

  private static final Set<String> GOOD = Set.of("changed", "restored");
  private static final Set<String> BAD = Set.of("unreadable", "program", "outside");

  @Inject private DocumentTemplates templates;
  @Inject private Route route;

  public List<DocumentTemplates.Shown> getAll() {
    return Once.read("templates", templates::list);
  }

  /** What was done, a key; empty if nothing was. */
  public String getDone() {
    return said(GOOD);
  }

  /** Why it was not done, a key; empty if nothing was wrong. */
  public String getFlaw() {
    return said(BAD);
  }

  private String said(Set<String> known) {
    return route.query("template").filter(known::contains).orElse("");
  }
}
