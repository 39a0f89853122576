package basin.lab.reference;

import basin.lab.catalog.Component;
import basin.lab.reference.plot.Plot;
import basin.spi.analysis.Reading;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import basin.spi.settings.TakesPart;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What there is to know of a component.
 *
 * @param component what it is about
 * @param sentence what it is
 * @param formula in Unicode, in the letters of its settings; may be empty
 * @param settings what can be set
 * @param told what it tells of trials, for claims to speak of
 * @param convention which of several customs it follows; may be empty
 * @param source where it was first described; may be empty
 * @param example YAML that works; empty where no file names it
 * @param part when it takes part where no file names it; else empty
 * @param plot what the example looks like; empty for kinds that have no picture
 */
public record Page(
    Component component,
    String sentence,
    String formula,
    List<Row> settings,
    List<Told> told,
    String convention,
    String source,
    String example,
    String part,
    Optional<Plot> plot) {
  /**
   * A setting.
   *
   * @param name in YAML
   * @param type what may be written
   * @param range of numbers; may be empty
   * @param standard what it is when the file is silent, blank for nothing; empty if the file must
   *     speak
   * @param doc what it is
   */
  public record Row(
      String name, String type, String range, Optional<String> standard, String doc) {}

  /**
   * What an analysis tells of each trial.
   *
   * @param name as claims call it
   * @param doc what it is
   */
  public record Told(String name, String doc) {}

  /** With what can be set beside the component's own settings. */
  static Page of(Component component, List<Row> companions, String example, Optional<Plot> plot) {
    List<Row> rows = new ArrayList<>(Rows.of(component.settings()));
    rows.addAll(companions);
    Class<?> type = component.type();
    String part = said(component.point(), TakesPart.class, TakesPart::value);
    return new Page(
        component,
        said(type, Doc.class, Doc::value),
        said(type, Formula.class, Formula::value),
        rows,
        Stream.of(type.getAnnotationsByType(Reading.class))
            .map(reading -> told(component.name(), reading))
            .toList(),
        said(type, Convention.class, Convention::value),
        said(type, Source.class, Source::value),
        part.isEmpty() ? example : "",
        part,
        plot);
  }

  private static Told told(String analysis, Reading reading) {
    return new Told(
        analysis + "." + reading.name(), reading.doc() + (reading.share() ? "; a share" : ""));
  }

  private static <A extends Annotation> String said(
      Class<?> type, Class<A> annotation, Function<A, String> value) {
    return Optional.ofNullable(type.getAnnotation(annotation)).map(value).orElse("");
  }
}
