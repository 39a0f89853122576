/** How a point moves: optimizers on three rungs, schedules, objectives. */
package basin.spi.descent;
