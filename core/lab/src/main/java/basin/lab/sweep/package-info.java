/** An experiment from its file to its results: runs what is missing, keeps what is finished. */
package basin.lab.sweep;
