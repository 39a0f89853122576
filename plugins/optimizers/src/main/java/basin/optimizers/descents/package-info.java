/** Optimizers that look at the whole point, or take more than a gradient at it. */
package basin.optimizers.descents;
