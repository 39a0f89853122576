package basin.reports.minima.spectra;

import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.spi.report.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Hessian block by block.
 *
 * @param study whose trials
 * @param looked one trial for each group
 */
record SpectrumBlocks(Study study, List<Looked> looked) {
  private static final String PROBE = "curvature-blocks.";
  private static final String LARGEST = PROBE + "largest.";

  Optional<Element> table() {
    TableDraft grid =
        new TableDraft()
            .column("Group", "at its best setting")
            .column("Block", "of parameters, taken by itself")
            .column("λ max", "largest eigenvalue of the block's own part of the Hessian")
            .column("±", "an eigenvalue lies within so much of it")
            .column("λ min", "smallest eigenvalue")
            .column("±", "an eigenvalue lies within so much of it")
            .column("Trace", "sum of the block's eigenvalues")
            .column("±", "half its 95 % interval; 0 where it is exact");
    for (Looked one : looked) {
      study.results().curves(one.trial()).stream()
          .filter(c -> c.startsWith(LARGEST))
          .map(c -> c.substring(LARGEST.length()))
          .forEach(block -> grid.row(cells(one, block)));
    }
    return grid.isEmpty()
        ? Optional.empty()
        : Optional.of(
            grid.table("spectrum-blocks", "The Hessian block by block, at the end")
                .from(PROBE + "*"));
  }

  private List<Object> cells(Looked one, String block) {
    List<Object> cells = new ArrayList<>(List.of(one.setting().label(), block));
    for (String what :
        List.of("largest", "largest-bound", "smallest", "smallest-bound", "trace", "trace-half")) {
      cells.add(study.last(one.trial(), PROBE + what + "." + block));
    }
    return cells;
  }
}
