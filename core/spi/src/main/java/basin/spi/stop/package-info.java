/** When to stop before the budget is spent. */
package basin.spi.stop;
