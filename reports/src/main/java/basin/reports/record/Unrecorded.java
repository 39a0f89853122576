package basin.reports.record;

import basin.reports.study.Study;
import basin.spi.report.Element.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the page leaves out because no probe recorded it.
 *
 * @param study whose results
 */
record Unrecorded(Study study) {
  Optional<Note> note() {
    List<String> lines = new ArrayList<>();
    if (took(1) && none("curvature.") && !certified()) {
      lines.add("What kind of points the trials ended at: the probe “curvature” records it.");
    }
    if (network() && none("gradient-norm")) {
      lines.add(
          "Whether gradients vanish on their way back: the probe “gradient-norms” records it.");
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note("What was not recorded", lines));
  }

  private boolean certified() {
    return study.results().analyses().stream().anyMatch(a -> a.name().equals("certificate"));
  }

  private boolean took(long steps) {
    return study.finished().stream().anyMatch(t -> t.steps() >= steps);
  }

  private boolean network() {
    return took(1) && study.fromRows();
  }

  private boolean none(String prefix) {
    return study.curves().stream().noneMatch(c -> c.startsWith(prefix));
  }
}
