package basin.curvature;

import basin.spi.number.Vec;

/**
 * An eigenvalue with its vector, as products found them.
 *
 * @param value θ = yᵀ·A·y
 * @param vector y, of length 1
 * @param bound an eigenvalue of A lies within it around θ: ‖A·y − θ·y‖ and what rounding may have
 *     hidden of it
 * @param close how far it is off if it is the only eigenvalue around, bound²/gap (Kato 1949, Temple
 *     1928); which products alone cannot prove
 */
public record EigenPair(double value, Vec vector, double bound, double close) {}
