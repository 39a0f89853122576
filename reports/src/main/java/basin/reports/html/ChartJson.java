package basin.reports.html;

import basin.spi.report.Chart;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Contours;
import basin.spi.report.Chart.Fields;
import basin.spi.report.Chart.Film;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Chart.HeatMaps;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Mark;
import basin.spi.report.Chart.Panel;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Chart.Ranks;
import basin.spi.report.Chart.Regions;
import basin.spi.report.Chart.Relief;
import basin.spi.report.Chart.Ridge;
import basin.spi.report.Chart.Ridges;
import basin.spi.report.Chart.Shares;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Charts as the page's script reads them; colours and fonts are the script's affair. */
final class ChartJson {
  private ChartJson() {}

  static Map<String, Object> of(Chart chart) {
    if (chart instanceof Lines lines) {
      return sorted(
          Map.of("x", axis(lines.x()), "y", axis(lines.y()), "lines", lines(lines.lines())));
    }
    if (chart instanceof Panels panels) {
      return sorted(
          Map.of("x", axis(panels.x()), "y", axis(panels.y()), "panels", panels(panels.panels())));
    }
    if (chart instanceof Ranks ranks) {
      return sorted(ranks(ranks));
    }
    if (chart instanceof Shares shares) {
      return sorted(shares(shares));
    }
    if (chart instanceof HeatMaps maps) {
      return sorted(heatMaps(maps));
    }
    if (chart instanceof Relief relief) {
      Map<String, Object> levels = new TreeMap<>(contours(relief.levels()));
      levels.put("relief", true);
      return levels;
    }
    if (chart instanceof Regions regions) {
      return sorted(regions(regions));
    }
    if (chart instanceof Fields fields) {
      return sorted(fields(fields));
    }
    if (chart instanceof Ridges ridges) {
      return sorted(ridges(ridges));
    }
    if (chart instanceof Film film) {
      return sorted(film(film));
    }
    return sorted(chart instanceof HeatMap map ? heatMap(map) : contours((Contours) chart));
  }

  private static List<Map<String, Object>> panels(List<Panel> panels) {
    return panels.stream()
        .map(p -> sorted(Map.of("title", p.title(), "lines", lines(p.lines()))))
        .toList();
  }

  private static Map<String, Object> ranks(Ranks ranks) {
    return Map.of(
        "xTitle", ranks.x(),
        "names", ranks.names(),
        "ranks", ranks.ranks(),
        "critical", ranks.critical(),
        "joined", ranks.joined().stream().map(j -> List.of(j[0], j[1])).toList());
  }

  private static Map<String, Object> shares(Shares shares) {
    return Map.of(
        "x", axis(shares.x()),
        "yTitle", shares.y(),
        "at", shares.at(),
        "shares",
            shares.shares().stream()
                .map(
                    s ->
                        sorted(
                            Map.of("label", s.label(), "color", s.color(), "values", s.values())))
                .toList());
  }

  private static Map<String, Object> heatMap(HeatMap map) {
    return Map.of(
        "xTitle", map.x(),
        "yTitle", map.y(),
        "columns", map.columns(),
        "rows", map.rows(),
        "values", map.values(),
        "scale", map.scale());
  }

  private static Map<String, Object> heatMaps(HeatMaps maps) {
    return Map.of(
        "xTitle", maps.x(),
        "yTitle", maps.y(),
        "columns", maps.columns(),
        "rows", maps.rows(),
        "maps",
            maps.maps().stream()
                .map(m -> sorted(Map.of("title", m.title(), "values", m.values())))
                .toList(),
        "scale", maps.scale());
  }

  private static Map<String, Object> fields(Fields fields) {
    return Map.of(
        "x", axis(fields.x()),
        "y", axis(fields.y()),
        "scale", axis(fields.scale()),
        "least", fields.least(),
        "most", fields.most(),
        "fields",
            fields.fields().stream()
                .map(
                    f ->
                        sorted(
                            Map.of(
                                "title", f.title(),
                                "x", f.x(),
                                "y", f.y(),
                                "names", f.names(),
                                "values", Digits.few(f.values()),
                                "over", lines(f.over()))))
                .toList());
  }

  private static Map<String, Object> ridges(Ridges ridges) {
    return Map.of(
        "x", axis(ridges.x()),
        "yTitle", ridges.y(),
        "below", ridges.shares(),
        "ridges",
            ridges.panels().stream()
                .map(
                    p ->
                        sorted(
                            Map.of(
                                "title", p.title(),
                                "labels", p.ridges().stream().map(Ridge::label).toList(),
                                "points",
                                    Digits.few(
                                        p.ridges().stream()
                                            .map(Ridge::points)
                                            .toArray(double[][]::new)))))
                .toList());
  }

  private static Map<String, Object> film(Film film) {
    return Map.of(
        "x", axis(film.x()),
        "y", axis(film.y()),
        "clock", film.clock(),
        "times", film.times(),
        "scenes",
            film.scenes().stream()
                .map(
                    s ->
                        sorted(
                            Map.of(
                                "title", s.title(),
                                "still", lines(s.still()),
                                "label", s.label(),
                                "color", s.color(),
                                "x", s.x(),
                                "frames", Digits.few(s.frames()))))
                .toList());
  }

  private static Map<String, Object> contours(Contours contours) {
    return Map.of(
        "xTitle", contours.xTitle(),
        "yTitle", contours.yTitle(),
        "x", contours.x(),
        "y", contours.y(),
        "heights", contours.heights(),
        "scale", contours.scale(),
        "shared", contours.shared(),
        "paths", lines(contours.paths()));
  }

  private static Map<String, Object> regions(Regions regions) {
    return Map.of(
        "xTitle", regions.xTitle(),
        "yTitle", regions.yTitle(),
        "x", regions.x(),
        "y", regions.y(),
        "regions",
            Arrays.stream(regions.regions())
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new),
        "labels", regions.labels(),
        "paths", lines(regions.paths()));
  }

  private static Map<String, Object> axis(Axis axis) {
    Map<String, Object> json = new TreeMap<>();
    json.put("title", axis.title());
    json.put("log", axis.logarithmic());
    if (!axis.marks().isEmpty()) {
      json.put("at", axis.marks().stream().mapToDouble(Mark::at).toArray());
      json.put("names", axis.marks().stream().map(Mark::label).toList());
    }
    return json;
  }

  private static List<Map<String, Object>> lines(List<Line> lines) {
    return lines.stream().map(ChartJson::line).toList();
  }

  private static Map<String, Object> line(Line line) {
    return sorted(
        Map.of(
            "label", line.label(),
            "color", line.color(),
            "style", line.style().name().toLowerCase(Locale.ROOT),
            "x", line.x(),
            "y", line.y(),
            "low", line.low(),
            "high", line.high()));
  }

  /** One order for all JVMs, so that the same report is the same bytes. */
  private static Map<String, Object> sorted(Map<String, Object> map) {
    return new TreeMap<>(map);
  }
}
