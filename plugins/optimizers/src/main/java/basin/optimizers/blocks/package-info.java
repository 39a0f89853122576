/** Optimizers that look at a block of parameters as a whole: at its length, or as at a matrix. */
package basin.optimizers.blocks;
