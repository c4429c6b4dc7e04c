package org.cahiers.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import org.cahiers.platform.jobs.Jobs;

/**
 * Takes mails in the transaction that wants them sent: no mail about what was rolled back, none
 * lost by a crash.
 */
@ApplicationScoped
public class Mailer {

  @Inject private Jobs jobs;

  @Transactional
  public void send(Mail mail) {
    JsonObjectBuilder payload =
        Json.createObjectBuilder()
            .add("to", mail.to())
            .add("subject", mail.subject())
            .add("text", mail.text());
    if (mail.unsubscribe() != null) payload.add("unsubscribe", mail.unsubscribe());
    jobs.enqueue(SendMail.KIND, payload.build());
  }
}
