/** Trials as data, their results, and where they run. */
package basin.spi.run;
