package org.cahiers.scoring.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.cahiers.platform.web.FormToken;
import org.cahiers.platform.web.Words;
import org.cahiers.scoring.Score;
import org.cahiers.scoring.ScoreBox;
import org.jspecify.annotations.Nullable;

/**
 * Five buttons, one tap: {@code <c:scoreBox of="#{box}" panel="#{scorePanel}" next="…"/>}; its body
 * follows the form, inside the box. Nothing where there is no box.
 *
 * <p>Twenty of them stand on every list, each with some forty values: written in Java, since as
 * expressions they took most of the time of the page.
 */
@FacesComponent(ScoreBoxPart.TYPE)
public class ScoreBoxPart extends UIComponentBase {

  static final String TYPE = "org.cahiers.ScoreBoxPart";

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
    if (!(getAttributes().get("of") instanceof ScoreBox box)) return;
    ScorePanel panel = (ScorePanel) getAttributes().get("panel");
    Words words = panel.words();
    ResponseWriter out = context.getResponseWriter();
    out.startElement("div", this);
    out.writeAttribute("class", "score-box", null);
    out.writeAttribute("id", "score-" + box.number(), null);
    String said = box.scored() ? "scoring.said" : "scoring.said.withdrawn";
    out.writeAttribute("data-said", words.get(said), null);
    if (box.scorable()) form(out, box, panel);
    if (box.mine()) note(out, words.get("scoring.own"));
    if (box.scorable() && !box.shown()) note(out, words.get("scoring.hidden"));
    if (box.shown() && box.count() == 0) note(out, words.get("scoring.none"));
    if (box.shown() && box.count() > 0) super.encodeChildren(context);
    out.endElement("div");
  }

  private void form(ResponseWriter out, ScoreBox box, ScorePanel panel) throws IOException {
    Words words = panel.words();
    out.startElement("form", this);
    out.writeAttribute("class", "score-form", null);
    out.writeAttribute("method", "post", null);
    out.writeAttribute("action", "/act/score", null);
    hidden(out, FormToken.PARAMETER, panel.token());
    hidden(out, "contribution", Long.toString(box.number()));
    hidden(out, "next", next(box, panel));
    out.startElement("fieldset", this);
    out.startElement("legend", this);
    out.writeText(words.get("scoring.yours"), null);
    out.endElement("legend");
    out.startElement("div", this);
    out.writeAttribute("class", "scale", null);
    for (int score = Score.LOWEST; score <= Score.HIGHEST; score++)
      button(out, score, box.gave(score), words.get("scoring.word." + score));
    out.endElement("div");
    out.endElement("fieldset");
    if (box.scored()) withdrawal(out, words);
    out.endElement("form");
  }

  private String next(ScoreBox box, ScorePanel panel) {
    @Nullable String next = (String) getAttributes().get("next");
    return next == null || next.isEmpty() ? panel.back(box.number()) : next;
  }

  private void hidden(ResponseWriter out, String name, String value) throws IOException {
    out.startElement("input", this);
    out.writeAttribute("type", "hidden", null);
    out.writeAttribute("name", name, null);
    out.writeAttribute("value", value, null);
    out.endElement("input");
  }

  private void button(ResponseWriter out, int score, boolean gave, String word) throws IOException {
    out.startElement("button", this);
    out.writeAttribute("name", "score", null);
    out.writeAttribute("value", Integer.toString(score), null);
    out.writeAttribute("class", "score-" + score, null);
    out.writeAttribute("aria-pressed", Boolean.toString(gave), null);
    out.startElement("b", this);
    out.writeText(score, null);
    out.endElement("b");
    out.writeText(" " + word, null);
    out.endElement("button");
  }

  private void withdrawal(ResponseWriter out, Words words) throws IOException {
    out.startElement("p", this);
    out.writeAttribute("class", "score-note", null);
    out.writeText(words.get("scoring.change") + " ", null);
    out.startElement("button", this);
    out.writeAttribute("class", "link-button", null);
    out.writeAttribute("name", "withdraw", null);
    out.writeAttribute("value", "1", null);
    out.writeText(words.get("scoring.withdraw"), null);
    out.endElement("button");
    out.endElement("p");
  }

  private void note(ResponseWriter out, String text) throws IOException {
    out.startElement("p", this);
    out.writeAttribute("class", "score-note", null);
    out.writeText(text, null);
    out.endElement("p");
  }
}
