/**
 * The engine's kernels on the JDK's Vector API: same bits as its plain loops, some ten times as
 * fast.
 *
 * <p>A vector here is a register of 128 to 512 bits, that is 4 to 16 floats, on which one
 * instruction works at once. Elementwise kernels walk an array vector by vector and leave the rest
 * to the loops they extend; {@link basin.vector.FloatTile} explains how products keep the
 * multipliers busy. As in {@link basin.engine.number}, only the classes for float are written by
 * hand; those for double, and tiles of narrower vectors, are made from them by the build.
 */
package basin.vector;
