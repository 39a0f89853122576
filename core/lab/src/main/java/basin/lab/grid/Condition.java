package basin.lab.grid;

import basin.lab.yaml.Place;
import java.util.List;

/** Which combinations are meant: those in which all terms hold. One is like no other. */
final class Condition {
  private final Place place;
  private final String words;
  private final List<Term> terms;
  private final boolean excluding;

  /**
   * A condition.
   *
   * @param place where it is written
   * @param words the same in one line
   * @param terms one for each axis that is named
   * @param excluding whether combinations are left out for it
   */
  Condition(Place place, String words, List<Term> terms, boolean excluding) {
    this.place = place;
    this.words = words;
    this.terms = List.copyOf(terms);
    this.excluding = excluding;
  }

  Place place() {
    return place;
  }

  String words() {
    return words;
  }

  List<Term> terms() {
    return terms;
  }

  boolean excluding() {
    return excluding;
  }
}
