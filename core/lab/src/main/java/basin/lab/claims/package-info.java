/** What an experiment file says will come out: read, held against the grid, and read again. */
package basin.lab.claims;
