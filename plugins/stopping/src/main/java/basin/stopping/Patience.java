package basin.stopping;

import basin.spi.number.Vec;
import basin.spi.probe.Snapshot;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.NumberList;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.List;
import java.util.Optional;

/** Early stopping. */
@Doc(
    "Stops when a metric has not become better for some epochs, and makes the best point the one"
        + " that counts.")
@Formula(
    """
    stops after p epochs, one after the other, in which the metric was not better than its best so far by more than δ
    best point: where the metric was best when an epoch ended\
    """)
@Source(
    "Prechelt 1998, Early stopping – but when?, the class UP with the best point kept; Keras,"
        + " EarlyStopping")
@Convention(
    "p epochs, and δ is a difference (Keras). The best point counts, also where the budget ends the"
        + " run; Keras restores it only on demand, and starts with p = 0. A metric that is no"
        + " number is not better")
public record Patience(
    @Doc("a metric over a whole split such as validation.loss") @Default("validation.loss")
        String metric,
    @Doc("whether less or more of it is better; absent: less of a loss, more of an accuracy")
        @Default("")
        Optional<Direction> mode,
    @Doc("epochs p that may pass without anything better") @Default("10") @Range(from = 1)
        int epochs,
    @Doc("how much better is better, δ, in the unit of the metric") @Default("0") @Range(from = 0)
        double least,
    @Doc("whether the best point counts at the end") @Default("true") boolean restoreBest)
    implements StoppingRule {
  /**
   * Knows which way losses and accuracies go.
   *
   * @throws IllegalArgumentException if the mode of another metric is not given
   */
  public Patience {
    mode = Direction.of(mode, metric);
  }

  @Override
  public Judge start(State state) {
    return new Waiting(state);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  @Override
  public List<String> metrics() {
    return List.of(metric);
  }

  /** Counts epochs since the best one, and keeps its point. */
  private final class Waiting implements Judge {
    private final Scalar best;
    private final Scalar bestEpoch;
    private final Scalar idle;
    private final NumberList point;
    private boolean away;

    Waiting(State state) {
      best = state.number("best");
      bestEpoch = state.number("epoch");
      idle = state.number("idle");
      point = state.list("point");
    }

    @Override
    public Optional<String> reasonToStop(Snapshot snapshot) {
      if (!EpochEnd.is(snapshot.progress())) {
        away = true;
        return Optional.empty();
      }
      double value = EpochEnd.metric(metric, "patience", snapshot);
      boolean first = bestEpoch.get() == 0;
      boolean better =
          first ? !Double.isNaN(value) : mode.orElseThrow().gain(value, best.get()) > least;
      away = !better;
      if (better) {
        best.set(value);
        bestEpoch.set(snapshot.progress().wholeEpochs());
        keep(snapshot.point());
      }
      idle.set(better ? 0 : idle.get() + 1);
      return idle.get() < epochs ? Optional.empty() : Optional.of(reason(snapshot));
    }

    private void keep(Vec now) {
      if (restoreBest) {
        point.clear();
        for (int i = 0; i < now.length(); i++) {
          point.add(now.get(i));
        }
      }
    }

    private String reason(Snapshot snapshot) {
      long epoch = snapshot.progress().wholeEpochs();
      return bestEpoch.get() == 0
          ? "%s was no number up to epoch %d".formatted(metric, epoch)
          : "%s has not become better than %s for %d epochs, after epoch %d"
              .formatted(metric, Reason.number(best.get()), (long) idle.get(), epoch);
    }

    @Override
    public Optional<String> answer(Vec into) {
      if (!away || point.size() == 0) {
        return Optional.empty();
      }
      for (int i = 0; i < into.length(); i++) {
        into.set(i, point.get(i));
      }
      return Optional.of(
          "the best point counts, that after epoch %d, where %s was %s"
              .formatted((long) bestEpoch.get(), metric, Reason.number(best.get())));
    }
  }
}
