package org.uprtracker.intake.uhri;

import java.io.IOException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the part of a workbook that holds its shared texts: {@code <si>}, each of one or more {@code <t>}. */
final class SharedTextsXml extends DefaultHandler {
    private final SharedTexts texts;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private boolean open;
    /** How a word is spoken ({@code <rPh>}) is no part of it. */
    private boolean spoken;

    /** @param most how many are wanted; then it ends with {@link Enough} */
    SharedTextsXml(SharedTexts texts, int most) {
        this.texts = texts;
        this.most = most;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> open = !spoken;
            case "rPh" -> spoken = true;
            default -> { }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "t" -> open = false;
            case "rPh" -> spoken = false;
            case "si" -> add();
            default -> { }
        }
    }

    private void add() throws SAXException {
        try {
            texts.add(text.toString());
        } catch (IOException e) {
            throw new SAXException(e);
        }
        if (texts.count() == most) {
            throw new Enough();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (open) {
            SheetXml.checkLength(text.length() + length);
            text.append(characters, start, length);
        }
    }
}
