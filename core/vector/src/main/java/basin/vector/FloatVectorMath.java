package basin.vector;

import static basin.vector.Floats.all;
import static basin.vector.Floats.bits;
import static basin.vector.Floats.exact;
import static basin.vector.Floats.numbers;
import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;

import basin.engine.math.FloatFormat;
import basin.engine.math.FloatMath;
import basin.engine.math.Polynomial;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/**
 * {@link FloatMath}, step by step the same on every lane of a vector; where that branches, lanes
 * compute both ways and blend.
 *
 * <p>Constants are vectors made beforehand: the compiler gives up on a formula that makes many.
 */
final class FloatVectorMath {
  private static final FloatVector ZERO = all(0);
  private static final FloatVector HALF = all(0.5f);
  private static final FloatVector ONE = all(1);
  private static final FloatVector TWO = all(2);
  private static final FloatVector INFINITY = all(Float.POSITIVE_INFINITY);
  private static final FloatVector MINUS_INFINITY = all(Float.NEGATIVE_INFINITY);
  private static final FloatVector NOT_A_NUMBER = all(Float.NaN);
  private static final FloatVector MIN_NORMAL = all(Float.MIN_NORMAL);
  private static final FloatVector ROUNDER = all(FloatFormat.ROUNDER);
  private static final FloatVector COUNTED_ZERO = all(FloatFormat.COUNTER + FloatFormat.BIAS);
  private static final FloatVector SUBNORMAL_EXPONENT = all(FloatFormat.SUBNORMAL_EXPONENT);
  private static final FloatVector SUBNORMAL_SCALE = all(FloatFormat.SUBNORMAL_SCALE);
  private static final FloatVector INVERSE_LN2 = all(FloatFormat.INVERSE_LN2);
  private static final FloatVector LN2 = all(FloatFormat.LN2);
  private static final FloatVector LN2_REST = all(FloatFormat.LN2_REST);
  private static final FloatVector EXP_INFINITE = all(FloatFormat.EXP_INFINITE);
  private static final FloatVector EXP_ZERO = all(FloatFormat.EXP_ZERO);
  private static final FloatVector TANH_SMALL = all(FloatFormat.TANH_SMALL);
  private static final FloatVector TANH_ONE = all(FloatFormat.TANH_ONE);
  private static final FloatVector ERF_ONE = all(FloatFormat.ERF_ONE);
  private static final FloatVector ERFC_CENTRE = all(FloatFormat.ERFC_CENTRE);
  private static final IntVector ONE_BITS = bits(ONE);
  private static final IntVector SQRT_HALF_BITS = bits(all(FloatFormat.SQRT_HALF));
  private static final IntVector COUNTER_BITS = bits(all(FloatFormat.COUNTER));
  private static final IntVector SIGN_MASK = bits(all(-0.0f));
  private static final IntVector FRACTION_MASK = exact(bits(ZERO).add(FloatFormat.FRACTION_MASK));
  private static final IntVector ABOVE_SQRT_HALF = exact(ONE_BITS.sub(SQRT_HALF_BITS));

  private static final float[] EXP = Polynomial.EXP.floats();
  private static final float[] LOG = Polynomial.LOG.floats();
  private static final float[] LOG1P = Polynomial.LOG1P.floats();
  private static final float[] TANH = Polynomial.TANH.floats();
  private static final float[] ERF = Polynomial.ERF.floats();
  private static final float[] ERFC = Polynomial.ERFC.floats();

  private FloatVectorMath() {}

  static FloatVector exp(FloatVector x) {
    FloatVector n = x.fma(INVERSE_LN2, ROUNDER).sub(ROUNDER);
    FloatVector half = n.fma(HALF, ROUNDER);
    FloatVector rest = n.sub(half.sub(ROUNDER)).add(ROUNDER);
    return expOfRest(x, n)
        .mul(powerOfTwo(half))
        .mul(powerOfTwo(rest))
        .blend(ZERO, x.compare(LT, EXP_ZERO))
        .blend(INFINITY, x.compare(GT, EXP_INFINITE));
  }

  static FloatVector log(FloatVector x) {
    var tiny = x.compare(LT, MIN_NORMAL);
    IntVector bits = exact(bits(x.blend(x.mul(SUBNORMAL_SCALE), tiny)).add(ABOVE_SQRT_HALF));
    IntVector counted = exact(bits.lanewise(LSHR, FloatFormat.EXPONENT_SHIFT));
    FloatVector k =
        numbers(counted.lanewise(OR, COUNTER_BITS))
            .sub(COUNTED_ZERO)
            .sub(ZERO.blend(SUBNORMAL_EXPONENT, tiny));
    IntVector fraction = exact(bits.lanewise(AND, FRACTION_MASK));
    FloatVector f = numbers(fraction.add(SQRT_HALF_BITS)).sub(ONE);
    FloatVector s = f.div(f.add(TWO));
    FloatVector z = s.mul(s);
    FloatVector bend = s.mul(z.neg().fma(polynomial(LOG, z), f));
    FloatVector log = k.fma(LN2, f.sub(k.neg().fma(LN2_REST, bend)));
    return NOT_A_NUMBER
        .blend(log, x.compare(GT, ZERO))
        .blend(MINUS_INFINITY, x.compare(EQ, ZERO))
        .blend(INFINITY, x.compare(EQ, INFINITY));
  }

  static FloatVector tanh(FloatVector x) {
    FloatVector a = x.abs();
    FloatVector z = a.mul(a);
    FloatVector near = a.mul(z).fma(polynomial(TANH, z), a);
    FloatVector b = a.blend(TANH_ONE, a.compare(GT, TANH_ONE));
    FloatVector far = ONE.sub(TWO.div(moderateExp(b.add(b)).add(ONE)));
    return signed(far.blend(near, a.compare(LT, TANH_SMALL)), x);
  }

  static FloatVector sigmoid(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector q = e.div(e.add(ONE));
    return ONE.sub(q).blend(e.neg().fma(q, e), x.compare(LT, ZERO));
  }

  static FloatVector softplus(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector s = e.div(e.add(TWO));
    FloatVector z = s.mul(s);
    FloatVector log = s.neg().fma(z.neg().fma(polynomial(LOG1P, z), e), e);
    return log.blend(x.add(log), x.compare(GT, ZERO));
  }

  static FloatVector erf(FloatVector x) {
    FloatVector a = x.abs();
    FloatVector near = a.fma(polynomial(ERF, a.mul(a)), a);
    FloatVector b = a.blend(ERF_ONE, a.compare(GT, ERF_ONE));
    FloatVector t = b.sub(ERFC_CENTRE).div(b.add(ERFC_CENTRE));
    FloatVector far = moderateExp(b.neg().mul(b)).neg().fma(polynomial(ERFC, t), ONE);
    return signed(far.blend(near, a.compare(LT, ONE)), x);
  }

  /** eˣ where 2ⁿ is a normal number. */
  private static FloatVector moderateExp(FloatVector x) {
    FloatVector rounded = x.fma(INVERSE_LN2, ROUNDER);
    return expOfRest(x, rounded.sub(ROUNDER)).mul(powerOfTwo(rounded));
  }

  /** eʳ for r = x − n·ln 2. */
  private static FloatVector expOfRest(FloatVector x, FloatVector n) {
    FloatVector minus = n.neg();
    FloatVector r = minus.fma(LN2_REST, minus.fma(LN2, x));
    return r.mul(r).fma(polynomial(EXP, r), r).add(ONE);
  }

  /** 2ᵏ, k being what {@link #ROUNDER} was added to. */
  private static FloatVector powerOfTwo(FloatVector k) {
    IntVector exponent = exact(bits(k).lanewise(LSHL, FloatFormat.EXPONENT_SHIFT));
    return numbers(exponent.add(ONE_BITS));
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
    IntVector sign = exact(bits(x).lanewise(AND, SIGN_MASK));
    return numbers(bits(y).lanewise(OR, sign));
  }
}
