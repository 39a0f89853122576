package basin.reports.study;

import java.util.Collection;

/**
 * What tells long texts apart: the words between those that all begin with and those that all end
 * with. Of {@code dense: {units: 16, activation: relu}} and the same with {@code tanh}, that is
 * {@code … relu …} and {@code … tanh …}.
 *
 * @param head how many letters all begin with
 * @param tail how many letters all end with
 */
record Difference(int head, int tail) {
  /** Texts that share less than this stay whole. */
  private static final int WORTHWHILE = 20;

  private static final String EDGES = " ,{}[]";

  /** Of texts that stand for the same thing. */
  static Difference of(Collection<String> texts) {
    String first = texts.iterator().next();
    int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
    int head = 0;
    while (head < shortest && same(texts, first, head, true)) {
      head++;
    }
    while (head > 0 && EDGES.indexOf(first.charAt(head - 1)) < 0) {
      head--;
    }
    int tail = 0;
    while (tail < shortest - head && same(texts, first, tail, false)) {
      tail++;
    }
    while (tail > 0 && EDGES.indexOf(first.charAt(first.length() - tail)) < 0) {
      tail--;
    }
    boolean one = texts.stream().distinct().count() < 2;
    return one || head + tail < WORTHWHILE || head + tail >= shortest
        ? new Difference(0, 0)
        : new Difference(head, tail);
  }

  /** A text without what all share. */
  String in(String text) {
    return (head > 0 ? "… " : "")
        + text.substring(head, text.length() - tail).strip()
        + (tail > 0 ? " …" : "");
  }

  private static boolean same(Collection<String> texts, String first, int i, boolean fromStart) {
    return texts.stream()
        .allMatch(
            t ->
                fromStart
                    ? t.charAt(i) == first.charAt(i)
                    : t.charAt(t.length() - 1 - i) == first.charAt(first.length() - 1 - i));
  }
}
