package basin.layers.attention;

import basin.spi.network.Buffer;
import basin.spi.network.LayerContext;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/**
 * One head of a {@link SelfAttention}: its queries, keys and values, and how much each step takes
 * from each other. Sequences of a batch lie one below the other, and each is attended to alone.
 */
final class AttentionHead {
  private final int steps;
  private final int features;
  private final int width;
  private final int from;
  private final double scale;
  private final Vec mask; // null where all steps are seen
  private final Buffer queries;
  private final Buffer keys;
  private final Buffer values;
  private final Buffer shares;
  private final Buffer taken;
  private final Buffer perStep;
  private final Buffer sharesBack;
  private final Buffer part;
  private final Buffer takenBack;

  AttentionHead(
      LayerContext context, int steps, int features, int width, int head, boolean causal) {
    this.steps = steps;
    this.features = features;
    this.width = width;
    this.from = head * width;
    this.scale = 1 / Math.sqrt(width);
    this.mask = causal ? mask(context, steps) : null;
    this.queries = context.buffer(width);
    this.keys = context.buffer(width);
    this.values = context.buffer(width);
    this.shares = context.buffer(steps);
    this.taken = context.buffer(width);
    this.perStep = context.buffer(1);
    this.sharesBack = context.buffer(steps);
    this.part = context.buffer(width);
    this.takenBack = context.buffer(width);
  }

  /** −∞ where a step would see a later one. */
  private static Vec mask(LayerContext context, int steps) {
    Vec mask = context.matrix(1, steps * steps).all();
    for (int t = 0; t < steps; t++) {
      for (int later = t + 1; later < steps; later++) {
        mask.set(t * steps + later, Double.NEGATIVE_INFINITY);
      }
    }
    return mask;
  }

  /** Puts what the head takes in its columns of {@code joined}. */
  void forward(Matrix qkv, Matrix joined) {
    int all = qkv.rows();
    Matrix q = queries.rows(all).setColumns(0, qkv, from, width);
    Matrix k = keys.rows(all).setColumns(0, qkv, features + from, width);
    Matrix v = values.rows(all).setColumns(0, qkv, 2 * features + from, width);
    Matrix p = shares.rows(all);
    q.all().multiply(scale);
    for (int row = 0; row < all; row += steps) {
      p.part(row, steps).productByTransposed(q.part(row, steps), k.part(row, steps));
    }
    if (mask != null) {
      p.reshaped(all / steps, steps * steps).addToRows(mask);
    }
    softmax(p);
    Matrix o = taken.rows(all);
    for (int row = 0; row < all; row += steps) {
      o.part(row, steps).product(p.part(row, steps), v.part(row, steps));
    }
    joined.setColumns(from, o, 0, width);
  }

  private void softmax(Matrix p) {
    Vec of = perStep.rows(p.rows()).all();
    p.rowLargest(of);
    p.addToColumns(of.negate()).all().exp();
    p.rowSums(of);
    p.divideColumns(of);
  }

  /** Puts what comes back to queries, keys and values in their columns. */
  void backward(Matrix joinedBack, Matrix qkvBack) {
    int all = joinedBack.rows();
    Matrix q = queries.rows(all);
    Matrix k = keys.rows(all);
    Matrix v = values.rows(all);
    Matrix p = shares.rows(all);
    Matrix o = takenBack.rows(all).setColumns(0, joinedBack, from, width);
    Matrix dp = sharesBack.rows(all);
    Matrix d = part.rows(all);
    for (int row = 0; row < all; row += steps) {
      d.part(row, steps).productOfTransposed(p.part(row, steps), o.part(row, steps));
      dp.part(row, steps).productByTransposed(o.part(row, steps), v.part(row, steps));
    }
    qkvBack.setColumns(2 * features + from, d, 0, width);
    throughSoftmax(p, dp);
    for (int row = 0; row < all; row += steps) {
      d.part(row, steps).productOfTransposed(dp.part(row, steps), q.part(row, steps));
    }
    qkvBack.setColumns(features + from, d, 0, width); // the queries are scaled already
    for (int row = 0; row < all; row += steps) {
      d.part(row, steps).product(dp.part(row, steps), k.part(row, steps));
    }
    d.all().multiply(scale);
    qkvBack.setColumns(from, d, 0, width);
  }

  /** dp ← p ⊙ (dp − ⟨p, dp⟩). */
  private void throughSoftmax(Matrix p, Matrix dp) {
    Vec of = perStep.rows(p.rows()).all();
    p.rowDots(dp, of);
    dp.addToColumns(of.negate()).all().multiply(p.all());
  }
}
