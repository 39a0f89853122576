/**
 * Vectors and matrices of both precisions, and the kernels — the innermost loops — that compute
 * with them: the same bits on every machine, as fast as each one can.
 *
 * <p><b>Layers.</b> {@link basin.engine.number.Arithmetic} makes vectors and matrices. These check
 * arguments and keep views; the work is done by {@link basin.engine.number.Kernels}, which see only
 * arrays and offsets. The kernels here are plain loops and run everywhere. Module {@code
 * basin-vector} brings others, which handle 4, 8 or 16 numbers with one instruction; they are found
 * by {@link java.util.ServiceLoader} if the JVM was started with {@code
 * --add-modules=jdk.incubator.vector}, and the choice is made once per process.
 *
 * <p><b>Why the bits agree.</b> Each of {@code + − × ÷ √ fma} rounds one exact result, so every
 * machine gets the same; only the order of several operations could make a difference, and that is
 * fixed. An elementwise operation has no order. An element of a product is one chain of {@code fma}
 * along k, and a kernel may choose which elements it computes side by side, but not cut a chain. A
 * sum has 32 lanes, however many the machine holds in one register. {@code exp}, {@code tanh} and
 * their kin are spelled out in {@link basin.engine.math} in the same steps for one number and for
 * many. Only the invisible payload of a NaN may differ.
 *
 * <p><b>Zeros are left out.</b> Of a picture most numbers are zeros, and a {@code fma} with a zero
 * factor adds nothing. A matrix that is known by its {@link basin.engine.number.Nonzeros} is read
 * only there. Three things could tell: an infinity or NaN in the other factor, which is looked for
 * first, and the sign of a sum that is zero, which such a product ends with a {@code + 0} to
 * settle.
 *
 * <p><b>What is nearly nothing fades.</b> Running averages of a gradient that has ceased shrink to
 * numbers so small that x86 machines compute with them a hundred times slower, and rounding keeps
 * them there for ever. {@code lerp} and its kin make them 0.
 *
 * <p><b>One source for two precisions.</b> The classes named {@code Float…} are written by hand;
 * their twins named {@code Double…} are copies in which the build puts {@code double} for {@code
 * float} (see the module's {@code pom.xml}; they lie in {@code target/generated-sources}). Java's
 * generics know no primitive numbers, and two copies kept by hand drift apart. What truly differs,
 * such as constants and the degrees of polynomials, is written down in {@link
 * basin.engine.math.FloatFormat}, {@link basin.engine.math.DoubleFormat} and {@link
 * basin.engine.math.Polynomial}.
 *
 * <p><b>Adding an operation.</b> Declare it in {@link basin.spi.number.Vec}, delegate to it in
 * {@code FloatVec}, write the plain loop in {@link basin.engine.number.FloatElements} (or one of
 * its siblings), override that with the vector loop in {@code basin-vector}, and add a line to its
 * test of same bits.
 */
package basin.engine.number;
