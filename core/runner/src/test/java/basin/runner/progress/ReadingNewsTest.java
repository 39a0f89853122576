package basin.runner.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingNewsTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private long millis;

  @Test
  void whatTakesLessThanASecondIsNotToldOf() {
    ReadingNews news = news(Verbosity.NORMAL);
    read(news, "a.csv", 0, 999);
    read(news, "b.csv", 1000, 1998);
    assertEquals(List.of(), lines());
  }

  @Test
  void aLongReadingIsToldOfNowAndThen() {
    ReadingNews news = news(Verbosity.NORMAL);
    read(news, "a.csv", 0, 7100);
    assertEquals(
        List.of(
            "reading a.csv: 1.0 MB of 9.0 MB", // after 1 000 ms
            "reading a.csv: 6.0 MB of 9.0 MB"),
        lines());
  }

  @Test
  void aFileThatIsReadAgainIsToldOfAfterAnotherSecond() {
    ReadingNews news = news(Verbosity.NORMAL);
    read(news, "a.csv", 0, 900);
    millis = 2000;
    read(news, "a.csv", 0, 900);
    assertEquals(List.of(), lines());
  }

  @Test
  void quietlyNothingIsSaid() {
    read(news(Verbosity.QUIET), "a.csv", 0, 9000);
    assertEquals(List.of(), lines());
  }

  /** A kilobyte a millisecond. */
  private void read(ReadingNews news, String file, long from, long to) {
    long start = millis;
    for (long time = from; time <= to; time += 100) {
      millis = start + time - from;
      news.reading(file, 1000 * (time - from), 9_000_000);
    }
  }

  private ReadingNews news(Verbosity verbosity) {
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    Console console = new Console(both, both, false, false, false);
    return new ReadingNews(console, verbosity, () -> Instant.ofEpochMilli(millis));
  }

  private List<String> lines() {
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
