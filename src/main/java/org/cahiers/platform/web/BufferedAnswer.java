package org.cahiers.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer back until it is complete: a refusal can still replace it, and its hash can head
 * it.
 */
class BufferedAnswer extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
  private @Nullable PrintWriter writer;
  private @Nullable ServletOutputStream stream;

  BufferedAnswer(HttpServletResponse response) {
    super(response);
  }

  byte[] bytes() {
    if (writer != null) writer.flush();
    return bytes.toByteArray();
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null)
      writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), false);
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    if (stream == null) stream = new Held();
    return stream;
  }

  @Override
  public void flushBuffer() {
    // Nothing leaves before the page is whole.
  }

  /**
   * To a path of this site: the container would build an absolute address, wrong behind a proxy.
   */
  @Override
  public void sendRedirect(String location) {
    resetBuffer();
    setStatus(SC_SEE_OTHER);
    setHeader("Location", location);
  }

  @Override
  public void resetBuffer() {
    if (writer != null) writer.flush();
    bytes.reset();
  }

  @Override
  public void setContentLength(int length) {
    // The length is that of the page as sent, perhaps compressed.
  }

  @Override
  public void setContentLengthLong(long length) {
    // See above.
  }

  private final class Held extends ServletOutputStream {
    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public void write(byte[] b, int from, int length) {
      bytes.write(b, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("pages are written in one go");
    }
  }
}
