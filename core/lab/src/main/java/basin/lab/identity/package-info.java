/** What a trial is, read from its resolved tree. */
package basin.lab.identity;
