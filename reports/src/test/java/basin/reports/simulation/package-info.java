/** How often the report would be wrong, counted over invented sweeps whose truth is known. */
package basin.reports.simulation;
