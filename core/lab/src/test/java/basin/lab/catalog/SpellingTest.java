package basin.lab.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final List<String> NAMES =
      List.of("adagrad", "adam", "adamw", "beta1", "beta2", "glorot-uniform", "momentum", "sgd");

  @ParameterizedTest
  @CsvSource({
    "adm,[adam]",
    "sdg,[sgd]",
    "beta,'[beta1, beta2]'",
    "uniform,[glorot-uniform]",
    "glorot_uniform,[glorot-uniform]",
    "mom,[momentum]",
    "AdamW,[adamw]",
    "Glorot Uniform,[glorot-uniform]",
    "glorot-uniform-init,[glorot-uniform]",
    "my-adam,[adam]",
    "stochastic_gradient_descent,[sgd]",
    "gu,[glorot-uniform]",
    "uniform-glorot-init,[glorot-uniform]",
    "uniform-init-of-all-weights,[]",
    "newton,[]",
    "x,[]"
  })
  void misspeltNamesAreRecognised(String wrong, String meant) {
    assertEquals(meant, Spelling.nearest(wrong, NAMES).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "lr,; did you mean 'rate'?",
    "swish,; did you mean 'silu'?",
    "Swish,; did you mean 'silu'?",
    "swi,'; it has: rate, silu'",
    "linear-unit,'; it has: rate, silu'",
    "l,'; it has: rate, silu'"
  })
  void whatIsSaidOfNamesTellsWhatWasMeant(String wrong, String repair) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("rate", "learning rate η");
    names.put("silu", "The sigmoid linear unit, also known as swish: z times its sigmoid.");
    assertEquals(repair, Spelling.repair(wrong, names, "it has"));
  }

  @Test
  void theDistanceIsThatOfThePlainRecursion() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 500; i++) {
      String one = word(random);
      String other = word(random);
      assertEquals(plain(one, other), Spelling.distance(one, other), one + " " + other);
    }
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      word.append("abc".charAt(random.nextInt(3)));
    }
    return word.toString();
  }

  /** Optimal string alignment, straight from its definition. */
  private static int plain(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    String shorterA = a.substring(1);
    String shorterB = b.substring(1);
    int best = Math.min(plain(shorterA, b), plain(a, shorterB)) + 1;
    best = Math.min(best, plain(shorterA, shorterB) + (a.charAt(0) == b.charAt(0) ? 0 : 1));
    if (a.length() > 1
        && b.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)) {
      best = Math.min(best, plain(a.substring(2), b.substring(2)) + 1);
    }
    return best;
  }
}
