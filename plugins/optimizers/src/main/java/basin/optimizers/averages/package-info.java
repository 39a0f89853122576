/** Optimizers whose answer is an average of the points on the way. */
package basin.optimizers.averages;
