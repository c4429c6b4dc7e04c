package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.synthesis.web.CowritingPage.Part;
import org.cahiers.synthesis.web.Numbering.Line;
import org.jspecify.annotations.Nullable;

/**
 * {@code /debates/{slug}/synthesis/sections/{number}} and {@code …/synthesis/minority}: one section
 * or the annex alone, with the numbers that its sources have in the whole.
 */
@Named
@RequestScoped
public class SectionPage {

  private static final String ANNEX = "/minority";

  @Inject private CowritingPage whole;
  @Inject private SynthesisOfAddress address;
  @Inject private Route route;

  private int at = -1;

  @PostConstruct
  void load() {
    address.required();
    if (route.pathOnly().endsWith(ANNEX)) {
      if (whole.getMinority().isEmpty()) throw Refusal.notFound();
      return;
    }
    long number = route.number("number");
    List<Part> parts = whole.getParts();
    for (int i = 0; i < parts.size(); i++) if (parts.get(i).id() == number) at = i;
    if (at < 0) throw Refusal.notFound();
  }

  /** The section; null where the annex is shown. */
  public @Nullable Part getPart() {
    return part(at);
  }

  public @Nullable Part getPrevious() {
    return part(at < 0 ? -1 : at - 1);
  }

  public @Nullable Part getNext() {
    return part(at < 0 ? -1 : at + 1);
  }

  private @Nullable Part part(int place) {
    List<Part> parts = whole.getParts();
    return place < 0 || place >= parts.size() ? null : parts.get(place);
  }

  /** From 1. */
  public int getPlace() {
    return at + 1;
  }

  public List<Part> getParts() {
    return whole.getParts();
  }

  public List<Line> getMinority() {
    return whole.getMinority();
  }

  /** Where this stands in the whole. */
  public String getAnchor() {
    Part part = getPart();
    return part == null ? "#minority" : "#section-" + part.id();
  }
}
