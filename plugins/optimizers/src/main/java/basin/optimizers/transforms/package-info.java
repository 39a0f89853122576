/** What changes a gradient on its way to a step, and chains of it. */
package basin.optimizers.transforms;
