package org.cahiers.export.writer;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.pdf.PDFAction;
import org.apache.fop.pdf.PDFCIDFontDescriptor;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFFont;
import org.apache.fop.pdf.PDFLink;
import org.apache.fop.pdf.PDFObject;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.pdf.PDFText;
import org.apache.fop.pdf.StandardStructureTypes.InlineLevelStructure;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandler;
import org.apache.fop.render.intermediate.IFDocumentNavigationHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.extensions.AbstractAction;
import org.apache.fop.render.intermediate.extensions.BookmarkTree;
import org.apache.fop.render.intermediate.extensions.GoToXYAction;
import org.apache.fop.render.intermediate.extensions.Link;
import org.apache.fop.render.intermediate.extensions.NamedDestination;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.apache.fop.render.pdf.PDFDocumentHandlerMaker;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Adds what FOP 2.11 leaves out of PDF/UA-1: ids of notes (7.9), descriptions of links inside the
 * document (7.18.5; FOP-3322, mended after 2.11), and no set of glyphs that contradicts the font
 * (7.21.4.2).
 */
final class AccessiblePdf extends PDFDocumentHandlerMaker {

  @Override
  public IFDocumentHandler makeIFDocumentHandler(IFContext context) {
    var handler = new Handler(context);
    context.getUserAgent().setStructureTreeEventHandler(handler.structure);
    return handler;
  }

  private static final class Handler extends PDFDocumentHandler {

    private final Structure structure = new Structure(super.getStructureTreeEventHandler());
    private final Links links = new Links(super.getDocumentNavigationHandler());

    Handler(IFContext context) {
      super(context);
    }

    @Override
    public StructureTreeEventHandler getStructureTreeEventHandler() {
      return structure;
    }

    @Override
    public IFDocumentNavigationHandler getDocumentNavigationHandler() {
      return links;
    }

    @Override
    public void endDocument() throws IFException {
      PDFDocument document = structure.document;
      if (document != null) {
        // what super does first; a second time changes nothing
        document.getResources().addFonts(document, getFontInfo());
        for (PDFFont font : document.getFontMap().values()) withoutGlyphSet(font, new HashSet<>());
      }
      super.endDocument();
    }

    /** The set is optional, and here it leaves out glyphs that every subset begins with. */
    private static void withoutGlyphSet(PDFObject object, Set<PDFObject> seen) {
      if (object instanceof PDFCIDFontDescriptor descriptor) descriptor.remove("CIDSet");
      Set<PDFObject> children = new HashSet<>();
      object.getChildren(children);
      for (PDFObject child : children) {
        if (seen.add(child)) withoutGlyphSet(child, seen);
      }
    }
  }

  private static final class Structure implements StructureTreeEventHandler {

    private final StructureTreeEventHandler tree;
    private @Nullable PDFDocument document;
    private int notes;

    Structure(StructureTreeEventHandler tree) {
      this.tree = tree;
    }

    @Override
    public StructureTreeElement startNode(
        String name, Attributes attributes, StructureTreeElement parent) {
      StructureTreeElement element = tree.startNode(name, attributes, parent);
      if (element instanceof PDFStructElem node) {
        if (document == null) document = node.getDocument();
        if (node.getStructureType() == InlineLevelStructure.NOTE) node.put("ID", "note-" + ++notes);
      }
      return element;
    }

    @Override
    public void startPageSequence(Locale locale, String role) {
      tree.startPageSequence(locale, role);
    }

    @Override
    public void endPageSequence() {
      tree.endPageSequence();
    }

    @Override
    public void endNode(String name) {
      tree.endNode(name);
    }

    @Override
    public StructureTreeElement startImageNode(
        String name, Attributes attributes, StructureTreeElement parent) {
      return tree.startImageNode(name, attributes, parent);
    }

    @Override
    public StructureTreeElement startReferencedNode(
        String name, Attributes attributes, StructureTreeElement parent) {
      return tree.startReferencedNode(name, attributes, parent);
    }
  }

  private static final class Links implements IFDocumentNavigationHandler {

    private final IFDocumentNavigationHandler navigation;

    Links(IFDocumentNavigationHandler navigation) {
      this.navigation = navigation;
    }

    @Override
    public void renderLink(Link link) throws IFException {
      navigation.renderLink(link);
      if (link.getAction() instanceof GoToXYAction
          && link.getAction().getStructureTreeElement() instanceof PDFStructElem node) {
        Object drawn = ((PDFDictionary) node.getKids().getLast()).get("Obj");
        var pdfLink = (PDFLink) (drawn instanceof PDFReference made ? made.getObject() : drawn);
        pdfLink.setAction(new DescribedAction(pdfLink, (String) node.get("Alt")));
      }
    }

    @Override
    public void renderNamedDestination(NamedDestination destination) throws IFException {
      navigation.renderNamedDestination(destination);
    }

    @Override
    public void renderBookmarkTree(BookmarkTree tree) throws IFException {
      navigation.renderBookmarkTree(tree);
    }

    @Override
    public void addResolvedAction(AbstractAction action) throws IFException {
      navigation.addResolvedAction(action);
    }

    @Override
    public int getPageIndex() {
      return navigation.getPageIndex();
    }
  }

  /** The action of a link, and after it the description of the link. */
  private static final class DescribedAction extends PDFAction {

    private static final String ACTION = "/A ";

    private final String written;

    DescribedAction(PDFLink link, String description) {
      String whole = link.toPDFString();
      int from = whole.indexOf(ACTION) + ACTION.length();
      String action = whole.substring(from, whole.indexOf('\n', from));
      written = action + "\n/Contents " + PDFText.escapeText(description);
    }

    @Override
    public String getAction() {
      return written;
    }

    @Override
    protected boolean contentEquals(PDFObject other) {
      return this == other;
    }

    @Override
    public String toPDFString() {
      throw new UnsupportedOperationException("it is written inside its link");
    }
  }
}
