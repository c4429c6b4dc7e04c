package org.cahiers.proposal;

/**
 * A document of a cahier.
 *
 * @param format name of the format, end of message keys in lower case
 * @param size in bytes
 * @param hash SHA-256, 64 hexadecimal digits
 */
public record CahierFile(
    long cahier, String format, String name, String mediaType, long size, String hash) {

  public String address() {
    return "/files/" + cahier + "/" + name;
  }
}
