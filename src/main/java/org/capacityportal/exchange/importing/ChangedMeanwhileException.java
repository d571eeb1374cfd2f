package org.capacityportal.exchange.importing;

/** What a list was compared with is not the same any more: nothing is written, and it is compared anew. */
class ChangedMeanwhileException extends RuntimeException {

    ChangedMeanwhileException(String what) {
        super(what);
    }
}
