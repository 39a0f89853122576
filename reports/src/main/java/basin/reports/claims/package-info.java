/** What an author said would come out, judged by what did. */
package basin.reports.claims;
