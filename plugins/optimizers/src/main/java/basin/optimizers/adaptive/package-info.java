/** Optimizers that find their rate by themselves. */
package basin.optimizers.adaptive;
