/** What an author says will come out, before it does, and what speaks for and against it. */
package basin.spi.claim;
