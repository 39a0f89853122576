package basin.probes;

import basin.spi.descent.Objective;
import basin.spi.descent.Penalty;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.State;

/**
 * How sharp mini-batches are along their own gradients, g and H being the gradient and the Hessian
 * of one batch's loss where the run trains, weight decay included.
 *
 * <ul>
 *   <li>{@code batch-sharpness.ratio-of-means} = E[gᵀHg] / E[gᵀg], {@code
 *       batch-sharpness.mean-of-ratios} = E[gᵀHg / gᵀg], over batches of the epoch at hand;
 *   <li>{@code batch-sharpness.times-rate}: η times the ratio of means, where the optimizer has one
 *       learning rate; {@code batch-sharpness.late}: its median over the later half of the looks so
 *       far. Published plateaus are 2 for stochastic descent and, with momentum β, 2(1−β) in small
 *       and 2(1+β) in large batches.
 * </ul>
 */
@Doc("How sharp mini-batches are along their own gradients, and its product with the rate.")
@Formula("E[gᵀ·H·g] / E[gᵀ·g] over mini-batches")
@Source("Andreyev and Beneventano 2024, Edge of Stochastic Stability (arXiv 2412.20553)")
@Convention("the ratio of means, and beside it the mean of ratios, which small gradients dominate")
public record BatchSharpness(
    @Doc("at most so many batches at a look, evenly spread over the epoch")
        @Default("20")
        @Range(from = 1, to = 100000)
        int batches)
    implements Probe {

  @Override
  public Watch attach(Landscape landscape, State state) {
    return landscape.whole().secondDerivatives() == SecondDerivatives.NONE
        ? Refusal.of("batch-sharpness: not measured, the problem has no second derivatives")
        : new Along(landscape.dimension(), state);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private final class Along implements Watch {
    private final BatchGradients gradients;
    private final LateMedian late;

    Along(int dimension, State state) {
      gradients = new BatchGradients(batches, dimension, state);
      late = new LateMedian(state, "late");
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      if (!snapshot.trainedPoint().finite()) {
        return;
      }
      Sums sums = new Sums(snapshot);
      gradients.visit(snapshot, sums::add);
      if (sums.squares == 0) {
        return; // at a stationary point of every batch there is no direction
      }
      double ratio = sums.curved / sums.squares;
      recorder.record("batch-sharpness.ratio-of-means", ratio);
      recorder.record("batch-sharpness.mean-of-ratios", sums.ratios / sums.count);
      if (snapshot.rates().size() == 1) {
        double product = snapshot.rates().values().iterator().next() * ratio;
        recorder.record("batch-sharpness.times-rate", product);
        late.add(product);
        recorder.record("batch-sharpness.late", late.value());
      }
    }
  }

  /** Over the batches of one look. */
  private static final class Sums {
    private final Vec point;
    private final Vec along;
    private final Vec product;
    private final Penalty penalty;
    private double curved;
    private double squares;
    private double ratios;
    private int count;

    Sums(Snapshot snapshot) {
      point = snapshot.exactVector().set(snapshot.trainedPoint());
      along = snapshot.exactVector();
      product = snapshot.exactVector();
      penalty = snapshot.penalty();
    }

    void add(Objective batch, Vec gradient) {
      along.set(gradient);
      penalty.addGradient(point, along);
      batch.hessianProduct(point, along, product);
      penalty.addHessianProduct(point, along, product);
      double square = along.dot(along);
      double bend = along.dot(product);
      if (square > 0) {
        curved += bend;
        squares += square;
        ratios += bend / square;
        count++;
      }
    }
  }
}
