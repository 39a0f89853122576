package basin.vector;

import static basin.engine.math.FloatFormat.*;
import static basin.vector.Floats.all;
import static basin.vector.Floats.exact;

import basin.engine.math.FloatMath;
import basin.engine.math.Polynomial;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link FloatMath}, step by step the same on every lane of a vector; where that branches, lanes
 * compute both ways and blend.
 */
final class FloatVectorMath {
  private static final float[] EXP = Polynomial.EXP.floats();
  private static final float[] LOG = Polynomial.LOG.floats();
  private static final float[] LOG1P = Polynomial.LOG1P.floats();
  private static final float[] TANH = Polynomial.TANH.floats();
  private static final float[] ERF = Polynomial.ERF.floats();
  private static final float[] ERFC = Polynomial.ERFC.floats();

  private FloatVectorMath() {}

  static FloatVector exp(FloatVector x) {
    FloatVector n = integer(x, INVERSE_LN2);
    FloatVector minus = n.neg();
    FloatVector r = minus.fma(all(LN2_REST), minus.fma(all(LN2), x));
    FloatVector p = r.mul(r).fma(polynomial(EXP, r), r).add(1);
    FloatVector half = integer(n, 0.5f);
    return p.mul(powerOfTwo(half))
        .mul(powerOfTwo(n.sub(half)))
        .blend(0, x.lt(EXP_ZERO))
        .blend(Float.POSITIVE_INFINITY, x.compare(VectorOperators.GT, EXP_INFINITE));
  }

  static FloatVector log(FloatVector x) {
    var tiny = x.lt(Float.MIN_NORMAL);
    FloatVector normal = x.blend(x.mul(SUBNORMAL_SCALE), tiny);
    var bits = normal.reinterpretAsInts().add(ONE_BITS - SQRT_HALF_BITS);
    FloatVector counted =
        exact(
            bits.lanewise(VectorOperators.LSHR, EXPONENT_SHIFT)
                .lanewise(VectorOperators.OR, COUNTER_BITS)
                .reinterpretAsFloats());
    FloatVector k = counted.sub(COUNTER + BIAS).sub(all(0).blend(SUBNORMAL_EXPONENT, tiny));
    FloatVector f =
        exact(
                bits.lanewise(VectorOperators.AND, FRACTION_MASK)
                    .add(SQRT_HALF_BITS)
                    .reinterpretAsFloats())
            .sub(1);
    FloatVector s = f.div(f.add(2));
    FloatVector z = s.mul(s);
    FloatVector bend = s.mul(z.neg().fma(polynomial(LOG, z), f));
    FloatVector log = k.fma(all(LN2), f.sub(k.neg().fma(all(LN2_REST), bend)));
    return all(Float.NaN)
        .blend(log, x.compare(VectorOperators.GT, 0))
        .blend(Float.NEGATIVE_INFINITY, x.eq(0))
        .blend(Float.POSITIVE_INFINITY, x.eq(Float.POSITIVE_INFINITY));
  }

  static FloatVector tanh(FloatVector x) {
    FloatVector a = x.abs();
    FloatVector z = a.mul(a);
    FloatVector near = a.mul(z).fma(polynomial(TANH, z), a);
    FloatVector far = all(1).sub(all(2).div(exp(a.add(a)).add(1)));
    return signed(far.blend(near, a.lt(TANH_SMALL)), x);
  }

  static FloatVector sigmoid(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector q = e.div(e.add(1));
    return all(1).sub(q).blend(e.neg().fma(q, e), x.lt(0));
  }

  static FloatVector softplus(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector s = e.div(e.add(2));
    FloatVector z = s.mul(s);
    FloatVector log = s.neg().fma(z.neg().fma(polynomial(LOG1P, z), e), e);
    return log.blend(x.add(log), x.compare(VectorOperators.GT, 0));
  }

  static FloatVector erf(FloatVector x) {
    FloatVector a = x.abs();
    FloatVector near = a.fma(polynomial(ERF, a.mul(a)), a);
    FloatVector b = a.blend(ERF_ONE, a.compare(VectorOperators.GT, ERF_ONE));
    FloatVector t = b.sub(ERFC_CENTRE).div(b.add(ERFC_CENTRE));
    FloatVector far = exp(b.neg().mul(b)).neg().fma(polynomial(ERFC, t), all(1));
    return signed(far.blend(near, a.lt(1)), x);
  }

  private static FloatVector integer(FloatVector a, float b) {
    return a.fma(all(b), all(ROUNDER)).sub(ROUNDER);
  }

  private static FloatVector powerOfTwo(FloatVector k) {
    return exact(
        k.add(ROUNDER)
            .reinterpretAsInts()
            .lanewise(VectorOperators.LSHL, EXPONENT_SHIFT)
            .add(ONE_BITS)
            .reinterpretAsFloats());
  }

  private static FloatVector polynomial(float[] coefficients, FloatVector z) {
    FloatVector y = all(coefficients[0]);
    for (int i = 1; i < coefficients.length; i++) {
      y = z.fma(y, all(coefficients[i]));
    }
    return y;
  }

  /** y ≥ 0 with the sign of x. */
  private static FloatVector signed(FloatVector y, FloatVector x) {
    return exact(
        y.reinterpretAsInts().or(x.reinterpretAsInts().and(SIGN_MASK)).reinterpretAsFloats());
  }
}
