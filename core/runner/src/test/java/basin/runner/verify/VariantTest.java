package basin.runner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which virtual machines are started. */
class VariantTest {
  @ParameterizedTest
  @CsvSource({"512, 256 128 scalar none", "256, 128 scalar none", "128, scalar none", "0, none"})
  void narrowerVectorsScalarOnesAndNoModule(int widest, String kinds) {
    List<String> others =
        Variant.others(Path.of("java"), widest).stream().map(VariantTest::kind).toList();
    assertEquals(kinds, String.join(" ", others));
  }

  private static String kind(Variant variant) {
    String text = variant.toString();
    return text.contains("=") ? text.substring(text.lastIndexOf('=') + 1) : "none";
  }
}
