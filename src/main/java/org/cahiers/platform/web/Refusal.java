package org.cahiers.platform.web;

/**
 * Ends a request with an error page: 400, 403, 404, 409, 413 or 429. Carries no stack: it is an
 * answer, not a fault.
 */
public final class Refusal extends RuntimeException {
  private final int status;

  private Refusal(int status, String reason) {
    super(reason, null, false, false);
    this.status = status;
  }

  public int status() {
    return status;
  }

  public static Refusal badRequest(String reason) {
    return new Refusal(400, reason);
  }

  public static Refusal forbidden() {
    return new Refusal(403, "forbidden");
  }

  public static Refusal notFound() {
    return new Refusal(404, "not found");
  }

  public static Refusal tooLarge() {
    return new Refusal(413, "too large");
  }

  public static Refusal tooMany() {
    return new Refusal(429, "too many requests");
  }
}
