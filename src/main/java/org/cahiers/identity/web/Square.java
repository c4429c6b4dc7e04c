package org.cahiers.identity.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a square that a telephone's camera reads (QR code), drawn as one path.
 *
 * @param size modules on a side, with the quiet edge of four around it
 * @param path of an SVG whose unit is a module
 */
public record Square(int size, String path) {

  private static final int EDGE = 4;

  static Square of(String text) {
    ByteMatrix modules = modules(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++)
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 0) continue;
        int run = 1;
        while (x + run < modules.getWidth() && modules.get(x + run, y) == 1) run++;
        path.append('M').append(x + EDGE).append(' ').append(y + EDGE);
        path.append('h').append(run).append("v1h-").append(run).append('z');
        x += run;
      }
    return new Square(modules.getWidth() + 2 * EDGE, path.toString());
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
