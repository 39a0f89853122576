package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  @Test
  void whatLongTextsShareIsLeftOut() {
    assertEquals(
        List.of("… relu …", "… tanh …"),
        brief(
            "10 × dense: {units: 16, activation: relu}, dense: 10",
            "10 × dense: {units: 16, activation: tanh}, dense: 10"));
    assertEquals(
        List.of("2 …", "10 …"),
        brief("2 × dense: {units: 16, bias: false}", "10 × dense: {units: 16, bias: false}"));
  }

  @Test
  void shortTextsAndTextsOfWhichNothingWouldBeLeftStayWhole() {
    assertEquals(List.of("he-normal", "he-uniform"), brief("he-normal", "he-uniform"));
    String end = "dense: {units: 16, activation: relu}";
    assertEquals(List.of(end, "dense: 8, " + end), brief(end, "dense: 8, " + end));
    assertEquals(List.of(end), brief(end));
  }

  private static List<String> brief(String... texts) {
    Difference difference = Difference.of(List.of(texts));
    return Stream.of(texts).map(difference::in).toList();
  }
}
