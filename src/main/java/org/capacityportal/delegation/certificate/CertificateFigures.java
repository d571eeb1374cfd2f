package org.capacityportal.delegation.certificate;

/**
 * The certificates of an event in numbers.
 *
 * @param delegates on the list
 * @param met those who attended enough
 * @param due those of them who have no certificate yet
 * @param issued certificates that are valid
 * @param doubtful those of them whose holders no longer have the days for it
 * @param withdrawn certificates that are not valid any more
 */
record CertificateFigures(long delegates, long met, long due, long issued, long doubtful, long withdrawn) {}
