package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.text.PartOfSpeech.ADJ;
import static org.cahiers.analysis.text.PartOfSpeech.NOUN;
import static org.cahiers.analysis.text.PartOfSpeech.NUM;
import static org.cahiers.analysis.text.PartOfSpeech.PROPN;
import static org.cahiers.analysis.text.PartOfSpeech.X;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cahiers.analysis.text.Words;

/**
 * Whether a phrase could stand on a folder: it starts and ends with a noun, name or adjective,
 * holds a noun or name, and is not made of words that fit everywhere.
 */
final class FolderName {

  /** Words that fit everywhere, as stems: alone they name nothing. */
  private static final Set<String> WEAK =
      weak(
          "fr",
          "proposition projet article exemple idée question problème chose fois personne gens monde"
              + " façon manière sens niveau cadre ensemble nombre partie type suite point place"
              + " mise effet raison fait cas sujet objet objectif besoin lieu moyen terme jour"
              + " temps an année mois heure grand petit nouveau bon meilleur vrai seul même"
              + " possible nécessaire important différent certain titre alinéa mot domaine mesure"
              + " solution action situation aide ajout compte base part ligne premier deuxième"
              + " dernier réel actuel total majorité minimum maximum euro pourcentage million"
              + " milliard citoyen français france pays etat vie choix vue mode forme valeur rôle"
              + " madame monsieur bonjour merci réponse côté échelle essentiel constat facteur"
              + " aspect janvier février mars avril mai juin juillet août septembre octobre"
              + " novembre décembre");

  static {
    WEAK.addAll(
        weak(
            "en",
            "thing way lot people person time year day example question problem fact point case"
                + " part kind sort reason need use number place number good bad great new big many"
                + " best better different possible important able something someone idea proposal"
                + " issue matter man woman world life country citizen end start side level order"
                + " result"));
    WEAK.addAll(
        weak(
            "es",
            "propuesta proyecto cosa vez persona gente manera forma parte tipo lugar año día nuevo"
                + " bueno mejor grande ejemplo crear mejorar fomentar facilitar garantizar aumentar"
                + " reducir promover potenciar impulsar hacer poner dar permitir realizar evitar"
                + " incorporar ciudad barcelona objetivo acción medida barrio distrito"));
    WEAK.addAll(
        weak(
            "ca",
            "proposta projecte cosa vegada persona gent manera forma part tipus lloc any dia nou bo"
                + " millor gran exemple crear millorar fomentar facilitar garantir augmentar reduir"
                + " promoure potenciar impulsar fer posar donar permetre realitzar evitar"
                + " incorporar ciutat barcelona objectiu acció mesura mesures barri districte"
                + " actuació desenvolupar establir treballar ampliar afavorir donar dur impuls"
                + " creació millora"));
    WEAK.addAll(
        weak(
            "de",
            "Vorschlag Sache Mensch Mensch Leute Art Teil Jahr Tag neu gut besser groß Beispiel"
                + " Frage Problem Idee machen schaffen verbessern fördern Stadt Bürger Maßnahme"));
  }

  private static final double MOSTLY = .5;

  private final WordClasses classes;

  FolderName(WordClasses classes) {
    this.classes = classes;
  }

  private static Set<String> weak(String language, String words) {
    return Arrays.stream(words.split(" "))
        .map(Words.of(language)::stem)
        .collect(Collectors.toCollection(HashSet::new));
  }

  boolean accepts(Phrases.Phrase phrase) {
    String written = phrase.written();
    if (written.length() < 3 && !written.equals(written.toUpperCase(Locale.ROOT))
        || !Character.isLetter(written.codePointAt(0))
        || phrase.stems().stream().allMatch(WEAK::contains)) {
      return false;
    }
    List<String> words = words(written);
    String first = words.getFirst();
    String last = words.getLast();
    if (words.size() == 1) {
      return isName(first) >= MOSTLY && classes.share(first, NUM, X) < MOSTLY || isUntagged(first);
    }
    if (isName(first) < MOSTLY && Phrases.JOINING.contains(words.get(1))) {
      return false; // "relative à l'informatique"
    }
    boolean named = words.stream().anyMatch(word -> isName(word) >= MOSTLY);
    return named
        && fitsEdge(first)
        && fitsEdge(last)
        && !(WEAK.contains(phrase.stems().getLast()) && phrase.words() > 2);
  }

  private double isName(String word) {
    return classes.share(word, NOUN, PROPN);
  }

  private boolean isUntagged(String word) {
    return classes.share(word) == 1;
  }

  private boolean fitsEdge(String word) {
    return classes.share(word, NOUN, PROPN, ADJ) >= MOSTLY;
  }

  /** The words of a phrase as it is written, in small letters; an elided one stands alone. */
  static List<String> words(String written) {
    return Arrays.stream(written.toLowerCase(Locale.ROOT).split("[\\s'\u2019]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
