package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cahiers.identity.Charters;
import org.cahiers.identity.PublishCharter;
import org.cahiers.platform.web.Language;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;

/** {@code /admin/charter}: the next version, starting from the one in force. */
@Named
@ViewScoped
public class CharterEditor implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Charters charters;
  @Inject private PublishCharter publishCharter;
  @Inject private Words words;

  private int version;
  private String charterFr = "";
  private String charterEn = "";
  private String conductFr = "";
  private String conductEn = "";

  @PostConstruct
  void load() {
    Charters.CharterText french = charters.current(Language.FRENCH);
    Charters.CharterText english = charters.current(Language.ENGLISH);
    version = french.version();
    charterFr = french.charter().strip();
    conductFr = french.conduct().strip();
    charterEn = english.charter().strip();
    conductEn = english.conduct().strip();
  }

  public void publish() {
    switch (publishCharter.publish(
        new PublishCharter.Version(charterFr, charterEn, conductFr, conductEn))) {
      case DONE -> {
        load();
        Say.done(words.get("identity.admin.charter.published"));
      }
      case INCOMPLETE -> Say.above(words.get("identity.admin.charter.incomplete"));
    }
  }

  public int getVersion() {
    return version;
  }

  public String getCharterFr() {
    return charterFr;
  }

  public void setCharterFr(String text) {
    charterFr = text == null ? "" : text;
  }

  public String getCharterEn() {
    return charterEn;
  }

  public void setCharterEn(String text) {
    charterEn = text == null ? "" : text;
  }

  public String getConductFr() {
    return conductFr;
  }

  public void setConductFr(String text) {
    conductFr = text == null ? "" : text;
  }

  public String getConductEn() {
    return conductEn;
  }

  public void setConductEn(String text) {
    conductEn = text == null ? "" : text;
  }
}
