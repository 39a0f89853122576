/**
 * Layers that join each number of a row with each: dense ones, and those that gate or choose among
 * such sums.
 */
package basin.layers.dense;
