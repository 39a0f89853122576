package basin.runner.experiment;

import basin.lab.results.sqlite.ResultsException;
import basin.runner.console.Console;
import basin.runner.console.Wording;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Renderer;
import basin.spi.report.Report;
import basin.spi.report.Report.Chapter;
import basin.spi.report.Report.Origin;
import basin.spi.report.Results;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Has sections write a report and renderers draw it. */
public final class Reporter {
  private final ReportComponents components;
  private final Console console;

  @Inject
  Reporter(ReportComponents components, Console console) {
    this.components = components;
    this.console = console;
  }

  /**
   * Writes the report of an experiment.
   *
   * @param folder of the experiment
   * @return the file to open first
   * @throws ResultsException if it cannot be written
   */
  public Path report(Results results, Path folder) {
    return report(results, Origin.of(List.of(results.experiment().name())), folder);
  }

  /**
   * Writes the report of an experiment, or of several that are compared.
   *
   * @param origin how it is made again
   * @param folder of what is reported
   * @return the file to open first
   * @throws ResultsException if it cannot be written
   */
  public Path report(Results results, Origin origin, Path folder) {
    try {
      return written(results, origin, folder);
    } catch (OutOfMemoryError e) {
      throw new ResultsException(tooLarge(results), e);
    }
  }

  private static String tooLarge(Results results) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return ("the report of %s does not fit in %s MB of memory; all results are stored: give the JVM"
            + " more, as in BASIN_JAVA_OPTS=-Xmx%dm, and write it with 'basin report %s'")
        .formatted(
            Wording.count(results.trials().size(), "trial"),
            Wording.number(megabytes),
            4 * megabytes,
            results.experiment().name());
  }

  private Path written(Results results, Origin origin, Path folder) {
    Report report = write(results, origin, console::warn);
    Path place = folder.resolve("report");
    try {
      Files.createDirectories(place);
      List<Path> first = new ArrayList<>();
      for (Renderer renderer : components.renderers()) {
        first.add(renderer.render(report, place));
      }
      return first.isEmpty() ? place : first.get(0);
    } catch (IOException e) {
      throw new ResultsException("the report cannot be written to " + place + ": " + e, e);
    }
  }

  /**
   * Draws the report of an experiment whose trials still run, the file alone that is opened first;
   * a section that cannot be written yet says so in its place and nowhere else.
   *
   * @param folder of the drawing, which exists
   * @return the file
   * @throws ResultsException if it cannot be written
   */
  Path draw(Results results, Path folder) {
    try {
      return components
          .renderers()
          .get(0)
          .render(
              write(results, Origin.of(List.of(results.experiment().name())), why -> {}), folder);
    } catch (IOException e) {
      throw new ResultsException("the report cannot be written to " + folder + ": " + e, e);
    }
  }

  private Report write(Results results, Origin origin, Consumer<String> warnings) {
    List<Chapter> chapters = new ArrayList<>();
    String answer = "";
    for (ReportComponents.Named section : components.sections()) {
      List<Element> elements = elements(section, results, warnings);
      if (section.name().equals("answer")
          && !elements.isEmpty()
          && elements.get(0) instanceof Paragraph first) {
        answer = first.text();
      }
      if (!elements.isEmpty()) {
        chapters.add(new Chapter(section.section().title(), elements));
      }
    }
    return new Report(results.experiment(), answer, chapters, origin);
  }

  /** A section that fails does not take the others with it. */
  private static List<Element> elements(
      ReportComponents.Named section, Results results, Consumer<String> warnings) {
    try {
      return section.section().write(results);
    } catch (RuntimeException e) {
      warnings.accept("section '" + section.name() + "' of the report could not be written: " + e);
      return List.of(new Paragraph("This section could not be written: " + e));
    }
  }
}
