/** Sets of points in which parameters may be kept. */
package basin.optimizers.regions;
