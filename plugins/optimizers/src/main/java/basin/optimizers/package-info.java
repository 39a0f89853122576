/** The optimizers that come with Basin, each a formula in one file. */
package basin.optimizers;
