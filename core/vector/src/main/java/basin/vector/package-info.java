/**
 * The engine's kernels on the JDK's Vector API; same bits as its plain loops, many times as fast.
 */
package basin.vector;
