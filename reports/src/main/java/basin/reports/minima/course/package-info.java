/** How optimizers went: at the edge of stability, past saddles, to flat ends or sharp ones. */
package basin.reports.minima.course;
