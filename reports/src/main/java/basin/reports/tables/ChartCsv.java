package basin.reports.tables;

import basin.spi.report.Chart;
import basin.spi.report.Chart.Contours;
import basin.spi.report.Chart.Field;
import basin.spi.report.Chart.Fields;
import basin.spi.report.Chart.Film;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Chart.HeatMaps;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Panel;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Chart.Ranks;
import basin.spi.report.Chart.Regions;
import basin.spi.report.Chart.Relief;
import basin.spi.report.Chart.Ridge;
import basin.spi.report.Chart.RidgePanel;
import basin.spi.report.Chart.Ridges;
import basin.spi.report.Chart.Scene;
import basin.spi.report.Chart.Share;
import basin.spi.report.Chart.Shares;
import basin.spi.report.Chart.Tile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data of a chart as files: ending of the name → CSV, one observation a row. */
final class ChartCsv {
  private ChartCsv() {}

  static Map<String, CsvText> of(Chart chart) {
    Map<String, CsvText> files = new LinkedHashMap<>();
    if (chart instanceof Lines lines) {
      files.put("", lines(lines.x().title(), lines.y().title(), lines.lines()));
    } else if (chart instanceof Panels panels) {
      files.put("", panels(panels));
    } else if (chart instanceof Ranks ranks) {
      files.put("", ranks(ranks));
      files.put("-joined", joined(ranks));
    } else if (chart instanceof Shares shares) {
      files.put("", shares(shares));
    } else if (chart instanceof HeatMap map) {
      files.put("", cells(map));
    } else if (chart instanceof HeatMaps maps) {
      files.put("", tiles(maps));
    } else if (chart instanceof Fields fields) {
      files.put("", fields(fields));
      if (fields.fields().stream().anyMatch(f -> !f.over().isEmpty())) {
        files.put("-lines", panels(over(fields)));
      }
    } else if (chart instanceof Ridges ridges) {
      files.put("", ridges(ridges));
    } else if (chart instanceof Film film) {
      files.put("", film(film));
      files.put("-still", panels(still(film)));
    } else if (chart instanceof Relief relief) {
      files.putAll(of(relief.levels()));
    } else if (chart instanceof Contours contours) {
      files.put("", heights(contours));
      files.put("-paths", lines(contours.xTitle(), contours.yTitle(), contours.paths()));
    } else if (chart instanceof Regions regions) {
      files.put("", regions(regions));
      files.put("-paths", lines(regions.xTitle(), regions.yTitle(), regions.paths()));
    }
    return files;
  }

  private static CsvText lines(String x, String y, List<Line> lines) {
    CsvText csv = new CsvText().row("line", x, y, "low", "high");
    for (Line line : lines) {
      for (int i = 0; i < line.x().length; i++) {
        csv.row(line.label(), line.x()[i], line.y()[i], at(line.low(), i), at(line.high(), i));
      }
    }
    return csv;
  }

  private static Object at(double[] values, int i) {
    return i < values.length ? (Object) values[i] : null;
  }

  private static CsvText panels(Panels panels) {
    CsvText csv =
        new CsvText().row("panel", "line", panels.x().title(), panels.y().title(), "low", "high");
    for (Panel panel : panels.panels()) {
      for (Line line : panel.lines()) {
        for (int i = 0; i < line.x().length; i++) {
          csv.row(
              panel.title(),
              line.label(),
              line.x()[i],
              line.y()[i],
              at(line.low(), i),
              at(line.high(), i));
        }
      }
    }
    return csv;
  }

  private static CsvText ranks(Ranks ranks) {
    CsvText csv = new CsvText().row("name", ranks.x(), "critical difference");
    for (int i = 0; i < ranks.names().size(); i++) {
      csv.row(ranks.names().get(i), ranks.ranks()[i], ranks.critical());
    }
    return csv;
  }

  private static CsvText joined(Ranks ranks) {
    CsvText csv = new CsvText().row("from", "to");
    ranks.joined().forEach(j -> csv.row(ranks.names().get(j[0]), ranks.names().get(j[1])));
    return csv;
  }

  private static CsvText shares(Shares shares) {
    CsvText csv = new CsvText().row("part", shares.x().title(), shares.y());
    for (Share share : shares.shares()) {
      for (int i = 0; i < shares.at().length; i++) {
        csv.row(share.label(), shares.at()[i], share.values()[i]);
      }
    }
    return csv;
  }

  private static CsvText cells(HeatMap map) {
    CsvText csv = new CsvText().row(map.y(), map.x(), map.scale());
    for (int row = 0; row < map.rows().size(); row++) {
      for (int column = 0; column < map.columns().size(); column++) {
        csv.row(map.rows().get(row), map.columns().get(column), map.values()[row][column]);
      }
    }
    return csv;
  }

  private static CsvText tiles(HeatMaps maps) {
    CsvText csv = new CsvText().row("map", maps.y(), maps.x(), maps.scale());
    for (Tile tile : maps.maps()) {
      for (int row = 0; row < maps.rows().size(); row++) {
        for (int column = 0; column < maps.columns().size(); column++) {
          csv.row(
              tile.title(),
              maps.rows().get(row),
              maps.columns().get(column),
              tile.values()[row][column]);
        }
      }
    }
    return csv;
  }

  private static CsvText fields(Fields fields) {
    CsvText csv =
        new CsvText()
            .row("field", "name", fields.y().title(), fields.x().title(), fields.scale().title());
    for (Field field : fields.fields()) {
      for (int row = 0; row < field.y().length; row++) {
        String name = row < field.names().size() ? field.names().get(row) : "";
        for (int column = 0; column < field.x().length; column++) {
          csv.row(
              field.title(), name, field.y()[row], field.x()[column], field.values()[row][column]);
        }
      }
    }
    return csv;
  }

  private static Panels over(Fields fields) {
    return new Panels(
        fields.x(),
        fields.y(),
        fields.fields().stream().map(f -> new Panel(f.title(), f.over())).toList());
  }

  private static CsvText ridges(Ridges ridges) {
    CsvText csv = new CsvText().row("panel", ridges.y(), "share below", ridges.x().title());
    for (RidgePanel panel : ridges.panels()) {
      for (Ridge ridge : panel.ridges()) {
        for (int i = 0; i < ridges.shares().length; i++) {
          csv.row(panel.title(), ridge.label(), ridges.shares()[i], ridge.points()[i]);
        }
      }
    }
    return csv;
  }

  private static CsvText film(Film film) {
    CsvText csv =
        new CsvText().row("panel", "line", film.clock(), film.x().title(), film.y().title());
    for (Scene scene : film.scenes()) {
      for (int time = 0; time < film.times().length; time++) {
        for (int i = 0; i < scene.x().length; i++) {
          csv.row(
              scene.title(),
              scene.label(),
              film.times()[time],
              scene.x()[i],
              scene.frames()[time][i]);
        }
      }
    }
    return csv;
  }

  private static Panels still(Film film) {
    return new Panels(
        film.x(),
        film.y(),
        film.scenes().stream().map(s -> new Panel(s.title(), s.still())).toList());
  }

  private static CsvText heights(Contours contours) {
    CsvText csv = new CsvText().row(contours.xTitle(), contours.yTitle(), contours.scale());
    for (int row = 0; row < contours.y().length; row++) {
      for (int column = 0; column < contours.x().length; column++) {
        csv.row(contours.x()[column], contours.y()[row], contours.heights()[row][column]);
      }
    }
    return csv;
  }

  private static CsvText regions(Regions regions) {
    CsvText csv = new CsvText().row(regions.xTitle(), regions.yTitle(), "region");
    for (int row = 0; row < regions.y().length; row++) {
      for (int column = 0; column < regions.x().length; column++) {
        int region = regions.regions()[row][column];
        csv.row(
            regions.x()[column], regions.y()[row], region < 0 ? "" : regions.labels().get(region));
      }
    }
    return csv;
  }
}
