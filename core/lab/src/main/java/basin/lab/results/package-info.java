/** The results on disk: one SQLite database per output folder, written by the driver alone. */
package basin.lab.results;
