package org.cahiers.export.writer;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.render.intermediate.IFRenderer;
import org.apache.fop.render.intermediate.extensions.AbstractAction;
import org.apache.fop.render.intermediate.extensions.ActionSet;
import org.apache.fop.render.intermediate.extensions.GoToXYAction;
import org.apache.fop.render.intermediate.extensions.URIAction;
import org.jspecify.annotations.Nullable;

/**
 * The renderer of the formatter with another register of links.
 *
 * <p>That of FOP 2.11 compares each link with all before it, whether they are the same; since each
 * stands elsewhere in the structure of a tagged document, none ever is. In a cahier of 10,000
 * sources that took more than a quarter of the time, and it grows with their square.
 *
 * <p>It also keeps a page in memory until everything on it that is further on has been laid out,
 * and every page after it. A note leads to a source at the end, so that all pages were kept. Links
 * whose address begins with {@link #FURTHER_ON} are written before their target is known, and only
 * the pages of the contents, which say page numbers, wait.
 */
final class PdfRenderer extends IFRenderer {

  /** Begins the address of a link to an anchor of the document that comes later. */
  static final String FURTHER_ON = "further-on:";

  private static final String REGISTER = "actionSet";

  private PdfRenderer(FOUserAgent agent) {
    super(agent);
    try {
      Field register = IFRenderer.class.getDeclaredField(REGISTER);
      register.setAccessible(true);
      register.set(this, new ById());
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("the formatter keeps its links elsewhere", changed);
    }
  }

  /** Makes an agent write PDF by it. */
  static void use(FopFactory factory, FOUserAgent agent) throws FOPException {
    var renderer = new PdfRenderer(agent);
    renderer.setDocumentHandler(
        factory.getRendererFactory().createDocumentHandler(agent, MimeConstants.MIME_PDF));
    agent.setRendererOverride(renderer);
  }

  @Override
  public boolean supportsOutOfOrder() {
    return true;
  }

  /** Places inside the document by their id; nobody asks for links that lead out of it. */
  private static final class ById extends ActionSet {

    private final Map<String, AbstractAction> places = new HashMap<>();

    @Override
    public @Nullable AbstractAction get(String id) {
      return places.get(id);
    }

    @Override
    public AbstractAction put(AbstractAction action) {
      if (action instanceof URIAction link && link.getURI().startsWith(FURTHER_ON))
        return further(link.getURI().substring(FURTHER_ON.length()));
      if (!action.hasID()) action.setID(generateNewID(action));
      if (action instanceof GoToXYAction) places.put(action.getID(), action);
      return action;
    }

    /** One for each link, since it also holds its place in the structure; told apart by nothing. */
    private AbstractAction further(String anchor) {
      AbstractAction known = places.get(anchor);
      if (known instanceof GoToXYAction place && place.isComplete())
        return new GoToXYAction(anchor, place.getPageIndex(), place.getTargetLocation(), null);
      if (known == null) places.put(anchor, new GoToXYAction(anchor));
      return new GoToXYAction(anchor);
    }

    @Override
    public void clear() {
      places.clear();
    }
  }
}
