/** Optimizers that move each parameter by its own gradient and memory. */
package basin.optimizers.rules;
