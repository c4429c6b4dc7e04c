package org.cahiers.export.writer;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Says XML to whoever listens: a file or a formatter. Nothing is kept but the open elements. */
final class Xml {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final ContentHandler listener;
  private final Map<String, String> namespaces;
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param namespaces by prefix; the empty prefix is that of names without one
   */
  Xml(ContentHandler listener, Map<String, String> namespaces) {
    this.listener = listener;
    this.namespaces = namespaces;
    try {
      listener.startDocument();
      for (Map.Entry<String, String> each : namespaces.entrySet())
        listener.startPrefixMapping(each.getKey(), each.getValue());
    } catch (SAXException broken) {
      throw new BrokenXml(broken);
    }
  }

  /**
   * To a file, in UTF-8.
   *
   * @param method {@code xml} or {@code html}
   */
  static Xml to(OutputStream out, String method, Map<String, String> namespaces) {
    try {
      // the one of the JDK, whatever else is on the class path: equal bytes everywhere
      var factory = (SAXTransformerFactory) TransformerFactory.newDefaultInstance();
      TransformerHandler handler = factory.newTransformerHandler();
      handler.getTransformer().setOutputProperty(OutputKeys.METHOD, method);
      handler.getTransformer().setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      handler.getTransformer().setOutputProperty(OutputKeys.INDENT, "no");
      handler.setResult(new StreamResult(out));
      return new Xml(handler, namespaces);
    } catch (TransformerConfigurationException impossible) {
      throw new IllegalStateException("an identity transformation", impossible);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes name, value, name, value…; a pair with an empty value is left out
   */
  Xml start(String name, String... attributes) {
    var all = new AttributesImpl();
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1].isEmpty()) continue;
      String attribute = attributes[i];
      boolean qualified = attribute.indexOf(':') >= 0;
      all.addAttribute(
          qualified ? uri(attribute) : "", local(attribute), attribute, "CDATA", attributes[i + 1]);
    }
    return start(name, all);
  }

  Xml start(String name, AttributesImpl attributes) {
    try {
      listener.startElement(uri(name), local(name), name, attributes);
    } catch (SAXException broken) {
      throw new BrokenXml(broken);
    }
    open.push(name);
    return this;
  }

  Xml text(String text) {
    try {
      listener.characters(text.toCharArray(), 0, text.length());
    } catch (SAXException broken) {
      throw new BrokenXml(broken);
    }
    return this;
  }

  Xml end() {
    String name = open.pop();
    try {
      listener.endElement(uri(name), local(name), name);
      if (open.isEmpty()) {
        for (String prefix : namespaces.keySet()) listener.endPrefixMapping(prefix);
        listener.endDocument();
      }
    } catch (SAXException broken) {
      throw new BrokenXml(broken);
    }
    return this;
  }

  /** An element without content. */
  Xml empty(String name, String... attributes) {
    return start(name, attributes).end();
  }

  /** An element with text in it. */
  Xml element(String name, String text, String... attributes) {
    return start(name, attributes).text(text).end();
  }

  private String uri(String name) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    return prefix.equals("xml") ? XML : namespaces.getOrDefault(prefix, "");
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** What listens could not go on. */
  static final class BrokenXml extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenXml(SAXException cause) {
      super(cause);
    }
  }
}
