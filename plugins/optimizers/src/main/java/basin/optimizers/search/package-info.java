/** Line searches: how far to go along a direction. */
package basin.optimizers.search;
