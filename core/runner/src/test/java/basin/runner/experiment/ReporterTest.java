package basin.runner.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.results.sqlite.ResultsException;
import basin.runner.console.Console;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Goal;
import basin.spi.report.Renderer;
import basin.spi.report.Report;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReporterTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final List<Report> drawn = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void chaptersStandInTheOrderOfTheirSections() {
    report(section("one", () -> words("a")), section("two", () -> words("b")));
    assertEquals(List.of("one", "two"), titles());
  }

  @Test
  void aSectionWithNothingToSayIsLeftOut() {
    report(section("one", List::of), section("two", () -> words("b")));
    assertEquals(List.of("two"), titles());
  }

  @Test
  void theAnswerIsWhatTheSectionOfThatNameSaysFirst() {
    report(section("trials", () -> words("many")), section("answer", () -> words("It is 42.")));
    assertEquals("It is 42.", drawn.get(0).answer());
  }

  @Test
  void aSectionThatFailsIsNamedAndTheOthersStand() {
    report(
        section(
            "broken",
            () -> {
              throw new IllegalStateException("no data");
            }),
        section("sound", () -> words("b")));
    assertEquals(List.of("broken", "sound"), titles());
    String warned = said.toString(StandardCharsets.UTF_8);
    assertTrue(warned.contains("section 'broken' of the report could not be written"), warned);
  }

  @Test
  void aReportThatDoesNotFitInMemorySaysThatResultsAreStoredAndHowItIsWritten() {
    ResultsException e =
        assertThrows(
            ResultsException.class,
            () ->
                report(
                    section(
                        "large",
                        () -> {
                          throw new OutOfMemoryError("Java heap space");
                        })));
    assertTrue(e.getMessage().startsWith("the report of 0 trials does not fit in "), e::getMessage);
    assertTrue(e.getMessage().contains(" all results are stored: "), e::getMessage);
    assertTrue(e.getMessage().endsWith(" and write it with 'basin report none'"), e::getMessage);
  }

  @Test
  void theFirstRenderersFileIsTheOneToOpen() {
    Renderer other = (report, place) -> place.resolve("other");
    Reporter reporter =
        new Reporter(new ReportComponents(List.of(), List.of(this::draw, other)), console());
    assertEquals(folder.resolve("report").resolve("page"), reporter.report(new NoTrials(), folder));
  }

  private void report(ReportComponents.Named... sections) {
    new Reporter(new ReportComponents(List.of(sections), List.of(this::draw)), console())
        .report(new NoTrials(), folder);
  }

  private Path draw(Report report, Path place) {
    drawn.add(report);
    return place.resolve("page");
  }

  private List<String> titles() {
    return drawn.get(0).chapters().stream().map(Report.Chapter::title).toList();
  }

  private static List<Element> words(String text) {
    return List.of(new Paragraph(text));
  }

  private static ReportComponents.Named section(String name, Supplier<List<Element>> contents) {
    return new ReportComponents.Named(
        name,
        new Section() {
          @Override
          public String title() {
            return name;
          }

          @Override
          public List<Element> write(Results results) {
            return contents.get();
          }
        });
  }

  private Console console() {
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Console(both, both, false, false, false);
  }

  /** Results of an experiment that has not run. */
  private record NoTrials() implements Results {
    @Override
    public ExperimentRecord experiment() {
      Goal goal = new Goal("train.loss", false, OptionalDouble.empty());
      return new ExperimentRecord("none", "", "", Map.of(), goal, Map.of());
    }

    @Override
    public List<TrialRecord> trials() {
      return List.of();
    }

    @Override
    public Optional<Curve> curve(TrialRecord trial, String name) {
      return Optional.empty();
    }

    @Override
    public List<String> curves(TrialRecord trial) {
      return List.of();
    }

    @Override
    public Optional<Track> track(TrialRecord trial, String name) {
      return Optional.empty();
    }

    @Override
    public List<String> tracks(TrialRecord trial) {
      return List.of();
    }
  }
}
