/** How fast a loss goes down: fitted rates, what theory allows, and the largest stable rate. */
package basin.reports.rates;
