package basin.runner.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class FoldTest {
  @Test
  void aLineThatFitsStaysAsItIs() {
    assertEquals(List.of("  one  two"), fold("  one  two", 10));
    assertEquals(List.of(""), fold("", 10));
  }

  @Test
  void aLineIsBrokenAtTheLastSpaceThatFits() {
    assertEquals(
        List.of("valley  ━━━━  17/36 trials,", "    14 s so far, about 12 s", "    left"),
        fold("valley  ━━━━  17/36 trials, 14 s so far, about 12 s left", 27));
  }

  @Test
  void aWordThatFitsNowhereIsBrokenAnywhere() {
    assertEquals(List.of("1234567", "    890", "    abc", "    d e"), fold("1234567890abcd e", 7));
  }

  @Test
  void noLetterIsLostAndNoLineIsTooWide() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 2000; i++) {
      String line = line(random);
      int columns = 5 + random.nextInt(20);
      List<String> folded = fold(line, columns);
      assertTrue(folded.stream().allMatch(part -> part.length() <= columns), folded.toString());
      assertEquals(letters(line), letters(String.join("", folded)));
    }
  }

  private static String line(SplittableRandom random) {
    return random
        .ints(random.nextInt(60), 0, 4)
        .mapToObj(letter -> letter == 0 ? " " : "x")
        .collect(Collectors.joining());
  }

  private static String letters(String text) {
    return text.replace(" ", "");
  }

  private static List<String> fold(String line, int columns) {
    return Fold.of(new AttributedString(line), columns).stream()
        .map(AttributedString::toString)
        .toList();
  }
}
