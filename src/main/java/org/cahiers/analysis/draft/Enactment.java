package org.cahiers.analysis.draft;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text of law, which consultations on a bill are full of: its articles are quoted well and nobody
 * speaks in them. A sentence that talks <em>about</em> a law, or wants it changed, is none.
 */
final class Enactment {

  /** From this share of sentences of law on, a contribution is a bill and all of it reads so. */
  private static final double BILL = .2;

  private static final Map<String, Pattern> FORMULA =
      Map.of(
          "fr",
          pattern(
              "(?:alinéas?|articles?|mots?|phrases?|paragraphes?|chapitres?|sections?|code)\\b.*\\b(?:est|sont)"
                  + " (?:ainsi |alors"
                  + " )?(?:rédig|modifi|insér|remplac|complét|abrog|supprim|ajout)ée?s?\\b|\\b(?:est|sont)"
                  + " (?:ainsi )?(?:rédig|modifi|insér|abrog|complét)ée?s?\\b.*:\\s*$|\\baprès les?"
                  + " mots?\\b|\\b(?:présente?|même)"
                  + " (?:loi|article|alinéa|code|chapitre|titre|section)\\b|\\balinéa"
                  + " précédent\\b|\\bdécret (?:simple |pris )?en conseil d'[ée]tat\\b|\\bun décret"
                  + " (?:précise|fixe|détermine)|\\bpar voie"
                  + " réglementaire\\b|\\b(?:mentionnée?s?|visée?s?|prévue?s?|définie?s?|agréée?s?)\\b.{0,30}"
                  + " (?:à l'|aux? |de l'|par l')(?:article|alinéa|\\d|[IVX]+\\b)|\\bau sens (?:de"
                  + " l'article|du code)|\\bdispositions du"
                  + " (?:chapitre|titre|code)\\b|^(?:[IVX]+\\s?[.–—-]|«)\\s|^est"
                  + " (?:inscrit|insér|ajout|cré)ée?s?\\b"),
          "en",
          pattern(
              "\\b(?:section|paragraph|subsection|article|clause)\\b.*\\b(?:is|are|shall be)"
                  + " (?:amended|inserted|substituted|repealed|replaced|omitted)\\b|\\bshall (?:be"
                  + " deemed|come into force|not apply|apply to)\\b|\\b(?:within the meaning"
                  + " of|referred to in|pursuant to|for the purposes of) (?:this |the"
                  + " )?(?:section|article|paragraph|subsection|act)\\b|\\bthe following"
                  + " (?:words|paragraph|subsection|section) (?:is|are|shall be)\\b"),
          "es",
          pattern(
              "\\b(?:artículo|apartado|párrafo|disposición|ley)\\b.*\\b(?:queda|quedan)"
                  + " (?:redactad|modificad|suprimid|derogad)\\w+"
                  + "|\\b(?:previst|establecid|regulad)\\w+ en el (?:artículo|apartado)\\b"
                  + "|\\bla presente (?:ley|ordenanza)\\b"),
          "ca",
          pattern(
              "\\b(?:article|apartat|paràgraf|disposició|llei)\\b.*\\b(?:queda|queden)"
                  + " (?:redacta|modifica|suprimi|deroga)\\w+"
                  + "|\\b(?:previst|establert|regulat)\\w* a l'(?:article|apartat)\\b"
                  + "|\\b(?:la present llei|la present ordenança)\\b"),
          "de",
          pattern(
              "(?:§|\\b(?:Absatz|Artikel|Satz)\\b).*\\b(?:wird|werden)\\b.*\\b(?:gefasst|eingefügt|ersetzt|gestrichen|angefügt)\\b|\\b(?:im"
                  + " Sinne|nach Maßgabe) (?:des|von) (?:§|Artikels?|Absatzes)"),
          "it",
          pattern(
              "\\b(?:articolo|comma|parole)\\b.*\\b(?:è|sono)"
                  + " (?:sostituit|inserit|abrogat|aggiunt|soppress)\\w|\\bdi cui"
                  + " all'articolo\\b"));

  private Enactment() {}

  /** Whether a sentence is text of law. */
  static boolean isIn(String sentence, String language) {
    Pattern formula = FORMULA.get(language);
    return formula != null
        && formula.matcher(sentence.replace('\u2019', '\'').replace('\n', ' ')).find();
  }

  /** Whether a text with so many sentences of law among its sentences is a bill. */
  static boolean isBill(int ofLaw, int sentences) {
    return ofLaw > 1 && ofLaw >= BILL * sentences;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
