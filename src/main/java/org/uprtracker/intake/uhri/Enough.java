package org.uprtracker.intake.uhri;

import org.xml.sax.SAXException;

/** What was wanted has been read: the parser need not go on. */
final class Enough extends SAXException {
    private static final long serialVersionUID = 1;

    Enough() {
        super("enough");
    }
}
