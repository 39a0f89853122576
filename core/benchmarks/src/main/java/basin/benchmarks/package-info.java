/**
 * What the parts of the engine cost, by JMH. {@code core/engine/BENCHMARKS.md} says how to run
 * them.
 */
package basin.benchmarks;
