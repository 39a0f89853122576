/** What is wrong with trials, since when, and which change mends it, as an analysis says it. */
package basin.spi.diagnosis;
