package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.cahiers.identity.SecondStep;
import org.cahiers.identity.Secret;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;

/** {@code /sign-in/code?next=…}: the code after the password. */
@Named
@RequestScoped
public class CodePage {

  @Inject private SecondStep secondStep;
  @Inject private Arrival arrival;
  @Inject private Route route;
  @Inject private Words words;

  private Secret step = new Secret("");
  private boolean open;
  private String code = "";
  private String printed = "";
  private boolean printedTried;

  @PostConstruct
  void load() {
    step = arrival.step().orElse(step);
    open = secondStep.open(step);
  }

  public void submit() throws IOException {
    enter(code, "code");
  }

  public void submitPrinted() throws IOException {
    printedTried = true;
    enter(printed, "printed");
  }

  private void enter(String typed, String field) throws IOException {
    switch (secondStep.enter(step, typed, arrival.address())) {
      case SecondStep.Outcome.Done done -> {
        arrival.forgetStep();
        arrival.arrive(done.account(), done.token(), getNext());
      }
      case SecondStep.Outcome.Wrong wrong -> Say.beside(field, words.get("identity.code.wrong"));
      case SecondStep.Outcome.Wait wait -> arrival.sayWait(wait.remaining());
      case SecondStep.Outcome.Gone gone -> open = false;
    }
  }

  private String getNext() {
    return Route.local(route.query("next").orElse("/"), "/");
  }

  public boolean isOpen() {
    return open;
  }

  /** Whether the second form was sent, which a closed part of the page would hide. */
  public boolean isPrintedTried() {
    return printedTried;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code == null ? "" : code;
  }

  public String getPrinted() {
    return printed;
  }

  public void setPrinted(String printed) {
    this.printed = printed == null ? "" : printed;
  }
}
