/**
 * The engine's kernels on the JDK's Vector API: same bits as its plain loops, some ten times as
 * fast.
 *
 * <p>A vector here is a register of 128 to 512 bits, that is 4 to 16 floats, on which one
 * instruction works at once. Elementwise kernels walk an array vector by vector and leave the rest
 * to the loops they extend. A product goes by tiles whose sums stay in registers: {@link
 * basin.vector.FloatTile} explains how that keeps the multipliers busy, {@link
 * basin.vector.FloatBroadTile} does it with more registers, {@link basin.vector.FloatNarrowTile}
 * for few columns or short chains, and {@link basin.vector.FloatSparseStrip} where most of a factor
 * is zero.
 *
 * <p><b>What the compiler wants.</b> Fast is only what becomes one instruction; a vector whose
 * class the compiler cannot tell becomes an object, and the loop a hundred times slower. So there
 * is one width for each type of number, results are cast to their class where they come out of
 * memory or a loop (see {@link basin.vector.Floats}), and the launcher {@code basin} has kernels
 * compiled on their own, with those small methods inside. Without its flags the bits are the same.
 *
 * <p>As in {@link basin.engine.number}, only the classes for float are written by hand; those for
 * double are made from them by the build.
 */
package basin.vector;
