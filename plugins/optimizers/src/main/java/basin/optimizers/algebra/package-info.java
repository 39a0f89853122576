/** Small dense matrices in double precision, for optimizers that solve with them. */
package basin.optimizers.algebra;
