package basin.lab.sample;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Reading;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysis;
import basin.spi.report.Results;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import java.util.List;

/** An analysis that tells something of trials. */
@Doc("A walk home.")
@Reading(name = "home", doc = "whether it came home", share = true)
@Reading(name = "height", doc = "how high it came", lessIsBetter = true)
public record Walk(@Doc("how far") @Default("3") int steps) implements Analysis {
  @Override
  public List<Unit> next(Results results, Answers answers) {
    return List.of();
  }
}
