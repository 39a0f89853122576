/** What can be read of a damaged database, in a new one. */
package basin.lab.results.salvage;
