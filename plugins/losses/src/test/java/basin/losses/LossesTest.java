package basin.losses;

import static java.util.Map.entry;

import basin.losses.BinaryCrossEntropy.From;
import basin.losses.Hinge.Form;
import basin.spi.Plugin;
import basin.spi.network.Loss;
import basin.testkit.HouseStyle;
import basin.testkit.LossContract;
import java.util.List;
import java.util.Map;

class LossesTest implements LossContract, HouseStyle {
  @Override
  public Plugin plugin() {
    return new LossesPlugin();
  }

  @Override
  public Map<String, Loss> components() {
    return Map.ofEntries(
        entry("binary-cross-entropy", new BinaryCrossEntropy(From.PROBABILITIES)),
        entry("binary-cross-entropy of logits", new BinaryCrossEntropy(From.LOGITS)),
        entry(
            "binary-cross-entropy of logits, weighed",
            new BinaryCrossEntropy(From.LOGITS, 0.1, List.of(2.0, 0.5, 3.0))),
        entry(
            "binary-cross-entropy weighed",
            new BinaryCrossEntropy(From.PROBABILITIES, 0.2, List.of(2.0, 0.5, 3.0))),
        entry("binary-focal", new BinaryFocal(0.25, 2)),
        entry("binary-focal of every answer alike", new BinaryFocal(0.5, 0)),
        entry("brier", new Brier()),
        entry("categorical-cross-entropy", new CategoricalCrossEntropy()),
        entry("categorical-hinge", new CategoricalHinge()),
        entry("cauchy", new Cauchy(0.7)),
        entry("cosine-distance", new CosineDistance()),
        entry("dice", new Dice(From.LOGITS, 1)),
        entry("dice of probabilities", new Dice(From.PROBABILITIES, 0.1)),
        entry("epsilon-insensitive", new EpsilonInsensitive(0.2)),
        entry("focal", new Focal(0.25, 2)),
        entry("focal that is weak", new Focal(1, 0.5)),
        entry("focal without focus", new Focal(1, 0)),
        entry("gaussian-nll", new GaussianNll(GaussianNll.From.LOG_VARIANCE, 1e-6)),
        entry("gaussian-nll of variances", new GaussianNll(GaussianNll.From.VARIANCE, 1e-6)),
        entry("general-robust", new GeneralRobust(1, 0.5)),
        entry("general-robust that is a logarithm", new GeneralRobust(0, 2)),
        entry("general-robust that is a square", new GeneralRobust(2, 2)),
        entry("general-robust that levels off", new GeneralRobust(-2, 0.5)),
        entry("generalized-cross-entropy", new GeneralizedCrossEntropy(0.7)),
        entry("generalized-cross-entropy of a probability", new GeneralizedCrossEntropy(1)),
        entry("half-mse", new HalfMse()),
        entry("hinge", new Hinge(Form.CRAMMER_SINGER, 1, 1)),
        entry("hinge squared", new Hinge(Form.CRAMMER_SINGER, 1, 2)),
        entry("hinge of each output", new Hinge(Form.BINARY, 0.5, 1)),
        entry("hinge against all", new Hinge(Form.MULTI_MARGIN, 0.9, 1)),
        entry("hinge against all, squared", new Hinge(Form.MULTI_MARGIN, 0.9, 2)),
        entry("huber", new Huber(0.5)),
        entry("kl-divergence", new KlDivergence(KlDivergence.From.LOGITS, MeanOver.ROWS)),
        entry(
            "kl-divergence of logarithms",
            new KlDivergence(KlDivergence.From.LOG_PROBABILITIES, MeanOver.ENTRIES)),
        entry(
            "kl-divergence of probabilities",
            new KlDivergence(KlDivergence.From.PROBABILITIES, MeanOver.ROWS)),
        entry("log-cosh", new LogCosh()),
        entry("mae", new Mae()),
        entry("mape", new Mape(0.1)),
        entry("mse", new Mse()),
        entry("msle", new Msle()),
        entry("nll", new Nll()),
        entry("poisson-nll", new PoissonNll(PoissonNll.From.LOG_RATE, false, 1e-8)),
        entry("poisson-nll of rates", new PoissonNll(PoissonNll.From.RATE, true, 1e-8)),
        entry("quantile", new Quantile(0.9)),
        entry("smooth-l1", new SmoothL1(0.5)),
        entry("soft-margin", new SoftMargin()),
        entry("softmax-cross-entropy", new SoftmaxCrossEntropy(0)),
        entry("softmax-cross-entropy with smoothing", new SoftmaxCrossEntropy(0.2)),
        entry(
            "softmax-cross-entropy with weights",
            new SoftmaxCrossEntropy(0.1, List.of(1.0, 2.0, 0.5))),
        entry("tukey", new Tukey(0.65)),
        entry("tversky", new Tversky(From.LOGITS, 0.3, 0.7, 0.5)),
        entry("tversky of probabilities", new Tversky(From.PROBABILITIES, 0.3, 0.7, 0.5)),
        entry("welsch", new Welsch(0.8)));
  }

  /** One mean and one variance, for which the others' three outputs are too many. */
  @Override
  public double[][] predictions(Loss loss) {
    return loss instanceof GaussianNll
        ? new double[][] {{0.31, 0.52}, {0.83, 0.11}, {0.24, 0.29}, {0.45, 1.4}}
        : LossContract.super.predictions(loss);
  }

  @Override
  public double[][] targets(Loss loss) {
    return loss instanceof GaussianNll
        ? new double[][] {{0}, {1}, {0.5}, {-2}}
        : LossContract.super.targets(loss);
  }
}
