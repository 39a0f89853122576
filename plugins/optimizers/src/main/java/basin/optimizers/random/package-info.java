/** Optimizers that draw random numbers, and those that need nothing but values. */
package basin.optimizers.random;
