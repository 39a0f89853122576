package basin.reports.record;

import basin.reports.tables.TableDraft;
import basin.spi.report.Element;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Listing;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;

/** What it takes to get the same numbers again. */
@Doc("Versions, machine, seeds, digests of plugins and data, and the file as given.")
public record Provenance() implements Section {
  @Override
  public String title() {
    return "Provenance";
  }

  @Override
  public List<Element> write(Results results) {
    ExperimentRecord experiment = results.experiment();
    TableDraft grid = new TableDraft().column("What", "").column("Value", "");
    experiment.provenance().forEach((label, text) -> grid.row(label, text));
    List<Element> elements = new ArrayList<>();
    elements.add(grid.table("provenance", "Where these numbers come from"));
    elements.add(new Heading("The file as given"));
    elements.add(new Listing(experiment.file()));
    return elements;
  }
}
