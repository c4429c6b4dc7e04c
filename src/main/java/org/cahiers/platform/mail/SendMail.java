package org.cahiers.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Delivers one mail by SMTP if a host is configured, else into the folder that the demo shows. */
@ApplicationScoped
class SendMail implements Work {

  static final String KIND = "mail";

  @Inject private Smtp smtp;
  @Inject private MailFolder folder;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) throws Exception {
    JsonObject p = job.payload();
    Mail mail =
        new Mail(
            p.getString("to"),
            p.getString("subject"),
            p.getString("text"),
            p.getString("unsubscribe", null));
    if (smtp.configured()) smtp.deliver(mail, job.id());
    else folder.deliver(mail, job.id());
  }
}
