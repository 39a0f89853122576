/** Phrases and verdicts that several sections share. */
package basin.reports.wording;
