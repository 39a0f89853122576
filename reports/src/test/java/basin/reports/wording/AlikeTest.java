package basin.reports.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeTest {
  @Test
  void fewGroupsHaveAVerdictEach() {
    assertEquals(
        List.of("With a, gradients vanish.", "With b, gradients vanish."),
        texts("vanish", "vanish"));
    assertEquals(3, texts("vanish", "vanish", "grow").size());
  }

  @Test
  void threeThatAreAllAlikeShareOne() {
    assertEquals(
        List.of("Gradients vanish, in each of the 3 groups."), texts("vanish", "vanish", "vanish"));
  }

  @Test
  void ofManyGroupsThoseThatAreAlikeShareOne() {
    assertEquals(
        List.of(
            "Gradients vanish, in 3 of 5 groups: a; c; d.",
            "Gradients grow, in 2 of 5 groups: b; e."),
        texts("vanish", "grow", "vanish", "vanish", "grow"));
    assertEquals(
        List.of("Gradients grow, in each of the 5 groups."),
        texts("grow", "grow", "grow", "grow", "grow"));
    assertEquals("With e, gradients grow.", texts("a", "a", "a", "a", "grow").get(1));
  }

  @Test
  void thoseOfOneLevelShareOneVerdictHoweverFewTheyAre() {
    assertEquals(
        List.of(
            "Gradients vanish, in both groups with sigmoid.",
            "Gradients stay, in both groups with tanh."),
        of(
            "sigmoid, sgd",
            "vanish",
            "sigmoid, adam",
            "vanish",
            "tanh, sgd",
            "stay",
            "tanh, adam",
            "stay"));
    assertEquals(
        List.of(
            "Gradients vanish, in both groups with adam.",
            "With sigmoid, sgd, gradients stay.",
            "With tanh, sgd, gradients grow."),
        of(
                "sigmoid, sgd",
                "stay",
                "sigmoid, adam",
                "vanish",
                "tanh, sgd",
                "grow",
                "tanh, adam",
                "vanish")
            .stream()
            .sorted()
            .toList());
    assertEquals(
        "Gradients vanish, in all 3 groups with relu.",
        of(
                "relu, a", "vanish", "relu, b", "vanish", "relu, c", "vanish", "tanh, a", "stay",
                "tanh, b", "grow")
            .get(0));
  }

  @Test
  void alikeAcrossLevelsEachOfAFewHasItsOwn() {
    assertEquals(
        List.of(
            "With sigmoid, sgd, gradients stay.",
            "With tanh, adam, gradients stay.",
            "With sigmoid, adam, gradients grow."),
        of("sigmoid, sgd", "stay", "sigmoid, adam", "grow", "tanh, adam", "stay"));
  }

  @Test
  void thoseOfTwoLevelsAreNamedByBoth() {
    assertEquals(
        List.of(
            "Gradients vanish, in all 5 groups with low or fast.",
            "Gradients stay, in 4 of 9 groups: slow, mid; slow, high; mild, mid; mild, high."),
        ofNine("vanish stay stay", "vanish stay stay", "vanish vanish vanish"));
  }

  @Test
  void levelsOfWhichAllAreAmongThemAreNamedBeforeTheOthers() {
    assertEquals(
        "Gradients vanish, in 4 of 9 groups: all with low; fast, mid.",
        ofNine("vanish stay stay", "vanish stay stay", "vanish vanish stay").get(0));
  }

  @Test
  void ofVeryManyOnlyTheOthersAreNamedOrSome() {
    assertEquals(
        "Gradients vanish, in 6 of 8 groups, all but b; h.",
        texts("vanish", "grow", "vanish", "vanish", "vanish", "vanish", "vanish", "grow").get(0));
    assertEquals(
        "Gradients vanish, in 6 of 10 groups, such as a; b; c.",
        texts(
                "vanish", "vanish", "vanish", "vanish", "vanish", "vanish", "grow", "grow", "grow",
                "grow")
            .get(0));
  }

  private static List<String> texts(String... kinds) {
    String[] cases = new String[2 * kinds.length];
    for (int i = 0; i < kinds.length; i++) {
      cases[2 * i] = "abcdefghij".substring(i, i + 1);
      cases[2 * i + 1] = kinds[i];
    }
    return of(cases);
  }

  /** At three speeds, slow, mild and fast: what gradients do with low, mid and high. */
  private static List<String> ofNine(String... speeds) {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String speed = List.of("slow", "mild", "fast").get(i / 3);
      String level = List.of("low", "mid", "high").get(i % 3);
      cases.addAll(List.of(speed + ", " + level, speeds[i / 3].split(" ")[i % 3]));
    }
    return of(cases.toArray(String[]::new));
  }

  /** Labels, each with what gradients do. */
  private static List<String> of(String... cases) {
    Alike alike = new Alike();
    for (int i = 0; i < cases.length; i += 2) {
      alike.add(Tone.GOOD, cases[i], "gradients " + cases[i + 1], "r = 1.");
    }
    return alike.verdicts().stream().map(Verdict::text).toList();
  }
}
