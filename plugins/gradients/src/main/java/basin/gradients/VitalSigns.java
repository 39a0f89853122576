package basin.gradients;

import basin.spi.descent.Progress;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Answered;
import basin.spi.problem.Landscape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import java.util.Optional;

/**
 * What a diagnosis asks of a trial: how its loss goes, a hundred looks long, and at four times, the
 * start, a fifth, the middle and the end, how much is learnt and how its layers fare.
 *
 * <p>Series:
 *
 * <ul>
 *   <li>{@code vital-signs.loss} of the first {@code rows} training rows, after each hundredth of
 *       the budget;
 *   <li>at the start: {@code vital-signs.constant}, the loss of the best constant answer, and of
 *       inputs {@code vital-signs.input-size} (the largest root mean square of a column), {@code
 *       .input-offset} (the largest |mean|/deviation), {@code .input-spread} (the largest deviation
 *       over the middle one), of targets {@code vital-signs.target-least}, {@code .target-most},
 *       {@code .target-mean} and {@code .target-deviation}, and of the outputs {@code
 *       .output-least} and {@code .output-most}; {@code vital-signs.rows} that train;
 *   <li>at the four times: {@code vital-signs.phase} 0 to 3; {@code vital-signs.learnt.<split>} and
 *       {@code vital-signs.loss.<split>} of train and validation; for each layer with weights, by
 *       its path, {@code vital-signs.gradient} = √(mean over rows of ‖∂ℓ/∂z‖²), {@code .size} = the
 *       root mean square of its outputs, {@code .dead} = the share of units that put out 0 at every
 *       row, {@code .flat} = the share of z at which |φ′| is below 1 % of its largest value, for a
 *       φ that is flat at both ends, {@code .cosine} of the outputs of two rows, {@code .underflow}
 *       = the share of ∂ℓ/∂z that float32 cannot hold, {@code .equal} = 1 if all its units have the
 *       same incoming weights, {@code .moved} = ‖W − W₀‖/‖W₀‖.
 * </ul>
 */
@Doc("How the loss goes, how much is learnt and how the layers fare, for a diagnosis.")
@Formula("learnt = (share right − share of the commonest class)/(1 − that share), or R² of numbers")
@Convention("learnt is 0 for the best constant answer and 1 for a perfect one")
public record VitalSigns(
    @Doc("how many training rows are looked at, the first ones") @Default("256") @Range(from = 2)
        int rows)
    implements Probe {
  /** Of which what is learnt is measured. */
  private static final int ANSWERED = 1500;

  private static final double[] PHASES = {0, 0.2, 0.5};
  private static final int LOOKS = 100;
  private static final String TRAIN = "train";

  @Override
  public Timing timing() {
    return Timing.STEP;
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    return new Rounds(state.number("phases"), state.number("looked"));
  }

  /** Goes round at the hundredths and at the phases. */
  private final class Rounds implements Watch {
    private final Scalar phases;
    private final Scalar looked; // steps at the last look, and one more
    private Layers layers; // worked out anew when needed

    Rounds(Scalar phases, Scalar looked) {
      this.phases = phases;
      this.looked = looked;
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      Progress progress = snapshot.progress();
      if (progress.step() % Math.max(1, progress.horizon() / LOOKS) == 0) {
        loss(snapshot, recorder);
      }
      int next = (int) phases.get();
      int passed = next;
      while (passed < PHASES.length && due(progress, PHASES[passed])) {
        passed++;
      }
      if (passed > next) {
        look(passed - 1, snapshot, recorder);
        phases.set(passed);
      }
    }

    /** In the middle of the budget, not behind it. */
    private boolean due(Progress progress, double share) {
      return progress.step() >= StrictMath.ceil(share * progress.horizon())
          && progress.step() < Math.max(1, progress.horizon());
    }

    @Override
    public void finish(Snapshot snapshot, Recorder recorder) {
      loss(snapshot, recorder);
      look(PHASES.length, snapshot, recorder);
    }

    private void loss(Snapshot snapshot, Recorder recorder) {
      double steps = snapshot.progress().step() + 1.0;
      if (looked.get() == steps) {
        return;
      }
      looked.set(steps);
      answered(snapshot, TRAIN, rows)
          .ifPresent(
              some ->
                  recorder.record(
                      "vital-signs.loss", some.loss().applyAsDouble(some.predictions().outputs())));
    }

    private void look(int phase, Snapshot snapshot, Recorder recorder) {
      recorder.record("vital-signs.phase", phase);
      if (phase == 0) {
        recorder.record("vital-signs.rows", snapshot.landscape().whole().rows());
      }
      for (String split : new String[] {TRAIN, "validation"}) {
        answered(snapshot, split, ANSWERED)
            .ifPresent(some -> record(split, phase == 0, some, recorder));
      }
      if (layers == null) {
        layers = new Layers(rows, snapshot);
      }
      layers.record(snapshot, recorder);
    }
  }

  private static Optional<Answered> answered(Snapshot snapshot, String split, int most) {
    return snapshot.landscape().splits().contains(split)
        ? snapshot.landscape().answered(snapshot.point(), split, most)
        : Optional.empty();
  }

  private static void record(String split, boolean first, Answered rows, Recorder recorder) {
    recorder.record("vital-signs.learnt." + split, Learnt.of(rows));
    recorder.record(
        "vital-signs.loss." + split, rows.loss().applyAsDouble(rows.predictions().outputs()));
    if (first && split.equals(TRAIN)) {
      Columns.of(rows.predictions().inputs()).recordInputs(recorder);
      Columns.of(rows.predictions().targets()).recordTargets(recorder);
      Columns.of(rows.predictions().outputs()).recordOutputs(recorder);
      recorder.record("vital-signs.target-columns", rows.predictions().targets().columns());
      recorder.record("vital-signs.target-kind", Learnt.kind(rows));
      recorder.record("vital-signs.neighbours", Neighbours.learnt(rows));
      recorder.record("vital-signs.constant", ConstantAnswer.loss(rows));
    }
  }
}
