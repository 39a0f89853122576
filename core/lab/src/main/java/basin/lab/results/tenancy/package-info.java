/** Processes beside each other in one database: who is there, and who has taken which trial. */
package basin.lab.results.tenancy;
