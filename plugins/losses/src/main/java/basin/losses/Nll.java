package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Scratch;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** Cross-entropy of logarithms of probabilities. */
@Doc("Cross-entropy of outputs that are logarithms of probabilities, as behind a log-softmax.")
@Formula("L = (1/rows)Σ −t·y    ∂L/∂y = −t/rows")
@Source("PyTorch 2, torch.nn.NLLLoss")
@Convention(
    "mean over rows (PyTorch's NLLLoss); softmax-cross-entropy takes logits and keeps more digits")
public record Nll() implements Loss {
  @Override
  public void losses(Matrix predictions, Matrix targets, Vec losses, Scratch scratch) {
    Matrix each = scratch.like(predictions);
    Vec t = targets.all();
    each.all().fill(0).where(t, predictions.all()).multiply(t).negate(); // 0 · −∞ is no number
    each.rowSums(losses);
  }

  @Override
  public void gradient(Matrix predictions, Matrix targets, Matrix gradient, Scratch scratch) {
    gradient.all().set(targets.all()).negate().divide(targets.rows());
  }
}
