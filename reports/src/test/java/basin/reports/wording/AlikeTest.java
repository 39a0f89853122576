package basin.reports.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
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
    Alike alike = new Alike();
    for (int i = 0; i < kinds.length; i++) {
      alike.add(Tone.GOOD, "abcdefghij".substring(i, i + 1), "gradients " + kinds[i], "r = 1.");
    }
    return alike.verdicts().stream().map(Verdict::text).toList();
  }
}
