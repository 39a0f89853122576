package basin.gradients.theory;

import basin.spi.network.Normalization.Over;
import basin.spi.settings.Source;
import java.util.OptionalDouble;

/**
 * Where a very deep network ends whose layers are all alike, if they are wide.
 *
 * <pre>
 * sums, φ               as {@link MeanField}
 * sums, rows norm, φ    χ = σ_w²·E[φ′(√v z)²]·γ²/(q* + ε),  q* = σ_w²·E[φ(√v z)²] + σ_b²,  v = γ²/(1 + ε/q*)
 * sums, φ, rows norm    χ = σ_w²·E[φ′(√q* z)²]·γ²/(Var φ + ε),  q* = σ_w²·γ²·Var φ/(Var φ + ε) + σ_b²
 * sums, batch norm, φ   as rows norm with Var φ in the place of E[φ²] in χ; two rows end as unlike as they can
 * </pre>
 *
 * <p>Of a batch the limit is that of many rows. With ε = 0 and no constants, all that are
 * normalised are the same under any σ_w: they have no edge of chaos. A batch's normalisation makes
 * gradients explode: χ = π/(π − 1) under ReLU.
 *
 * @param weight σ_w²
 * @param bias σ_b²
 * @param edge σ_w of the edge of chaos; empty if there is none
 * @param fixedPoint q*, infinite if the variance explodes; the rest is NaN or empty then
 * @param chi χ: the factor of the squared norm of gradients for a layer further back
 * @param fixedCosine where the cosine of two rows' sums ends
 * @param varianceDepth ξ_q; empty if the variance forgets at once, or never
 * @param correlationDepth ξ_c; empty if it is infinite or unknown
 */
@Source(
    "Yang and others 2019, A mean field theory of batch normalization; Ba, Kiros and Hinton 2016")
public record Limits(
    double weight,
    double bias,
    OptionalDouble edge,
    double fixedPoint,
    double chi,
    double fixedCosine,
    OptionalDouble varianceDepth,
    OptionalDouble correlationDepth) {
  private static final int PATIENCE = 200;
  private static final double SETTLED = 1e-13;

  /** Of layers that sum and bend. */
  static Limits of(MeanField field) {
    double q = field.fixedPoint(1);
    boolean finite = Double.isFinite(q);
    return new Limits(
        field.weight(),
        field.bias(),
        field.edge(),
        q,
        finite ? field.chi(q) : Double.NaN,
        finite ? field.correlationEnd(q) : Double.NaN,
        finite ? field.varianceDepth(q) : OptionalDouble.empty(),
        finite ? field.correlationDepth(q) : OptionalDouble.empty());
  }

  /** Of layers that sum, normalise and bend. */
  static Limits before(MeanField field, Stage.Norm norm) {
    double epsilon = norm.how().epsilon();
    double scale = norm.scaleSquare();
    double q = field.next(scale);
    double v = scale;
    for (int i = 0; i < PATIENCE; i++) {
      double last = q;
      v = scale * q / (q + epsilon) + norm.shiftSquare();
      q = field.next(v);
      if (Math.abs(q - last) <= SETTLED * q) {
        break;
      }
    }
    if (norm.how().over() == Over.BATCH) {
      Moments moments = field.moments(v);
      double alike = field.weight() * moments.mean() * moments.mean();
      double spread = q - alike - field.bias();
      return normalised(field, q, field.chi(v) * scale / (spread + epsilon), (q - spread) / q);
    }
    double chi = field.chi(v) * scale / (q + epsilon);
    return normalised(field, q, chi, field.correlationEnd(v), field.correlationDepth(v));
  }

  /** Of layers that sum, bend and normalise each row. */
  static Limits behind(MeanField field, Stage.Norm norm) {
    double epsilon = norm.how().epsilon();
    double scale = norm.scaleSquare();
    double q = field.weight() * (scale + norm.shiftSquare()) + field.bias();
    double off = 0;
    double spread = 0;
    for (int i = 0; i < PATIENCE; i++) {
      double last = q;
      Moments moments = field.moments(q);
      off = norm.how().centred() ? moments.mean() * moments.mean() : 0;
      spread = moments.square() - off;
      q =
          field.weight() * (scale * spread / (spread + epsilon) + norm.shiftSquare())
              + field.bias();
      if (Math.abs(q - last) <= SETTLED * q) {
        break;
      }
    }
    double factor = field.weight() * scale / (spread + epsilon);
    double constant = field.bias() + field.weight() * norm.shiftSquare();
    MeanField pairs = new MeanField(field.phi(), factor, constant - factor * off);
    return normalised(field, q, pairs.chi(q), pairs.correlationEnd(q), pairs.correlationDepth(q));
  }

  private static Limits normalised(MeanField field, double q, double chi, double cosine) {
    return normalised(field, q, chi, cosine, OptionalDouble.empty());
  }

  private static Limits normalised(
      MeanField field, double q, double chi, double cosine, OptionalDouble depth) {
    return new Limits(
        field.weight(),
        field.bias(),
        OptionalDouble.empty(),
        q,
        chi,
        cosine,
        OptionalDouble.empty(),
        depth);
  }
}
