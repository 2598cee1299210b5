package org.uprtracker.intake.uprinfo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.uprtracker.intake.UnreadableFile;

/**
 * In which encoding a text file is written, and how many bytes of a mark stand before its text.
 *
 * @param mark bytes of the byte order mark; 0 if there is none
 */
record TextEncoding(Charset charset, int mark) {
    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** As IANA and editors name it, and Java does not. */
    private static final Map<String, Charset> OTHER_NAMES = Map.of("macintosh", MAC, "mac", MAC, "mac-roman", MAC,
            "mac_roman", MAC, "x-mac-roman", MAC, "cp1252", WINDOWS, "ansi", WINDOWS);
    private static final int BUFFER = 1 << 16;
    /** So many characters that are right in UTF-8 do not come about by chance in another encoding. */
    private static final int NO_CHANCE = 3;
    private static final int ENOUGH_EVIDENCE = 20_000;

    /** The encoding that the first bytes tell; empty mark and Latin-1, which can read anything, if they tell none. */
    static TextEncoding ofMark(byte[] start) {
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return starts(start, 0xFE, 0xFF)
                ? new TextEncoding(StandardCharsets.UTF_16BE, 2)
                : new TextEncoding(StandardCharsets.ISO_8859_1, 0);
    }

    /** @param wanted what the sender says; null to find out. @throws UnreadableFile if it is none that is known, or the text is damaged */
    static TextEncoding of(Path file, byte[] start, String wanted) throws IOException {
        TextEncoding marked = ofMark(start);
        Charset named = wanted == null ? null : named(wanted);
        // "UTF-16" leaves the order of bytes to the mark.
        if (marked.mark() > 0 && (named == null || named.equals(StandardCharsets.UTF_16))) {
            return marked;
        }
        if (named != null) {
            return new TextEncoding(named, named.equals(marked.charset()) ? marked.mark() : 0);
        }
        Utf8 utf8 = utf8(file);
        if (utf8.valid()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        if (utf8.characters() >= NO_CHANCE) {
            throw new UnreadableFile("The file is written in UTF-8, but at byte " + (utf8.bytes() + 1)
                    + " there is something that is not: it is damaged or cut off there. Export it again.");
        }
        return new TextEncoding(ofOneByte(file, start), 0);
    }

    private static Charset named(String name) throws UnreadableFile {
        Charset other = OTHER_NAMES.get(name.strip().toLowerCase(Locale.ROOT));
        try {
            return other != null ? other : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableFile("There is no encoding called \"" + name
                    + "\" here. UTF-8, windows-1252 and macintosh are the usual ones; left out, it is detected.", e);
        }
    }

    /** Its text, without the mark. What is not of the encoding is refused, never replaced. */
    Reader open(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** @param bytes before the first that is not UTF-8. @param characters beyond ASCII before it */
    private record Utf8(boolean valid, long bytes, long characters) {}

    private static Utf8 utf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        long done = 0;
        long characters = 0;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                end = bytes.position() + read < bytes.capacity();
                bytes.position(bytes.position() + read).flip();
                CoderResult result = decoder.decode(bytes, text, end);
                done += bytes.position();
                characters += beyondAscii(text.flip());
                if (result.isError()) {
                    return new Utf8(false, done, characters);
                }
                text.clear();
                bytes.compact();
            }
        }
        return new Utf8(true, done, characters);
    }

    private static long beyondAscii(CharBuffer text) {
        long beyond = 0;
        for (int i = 0; i < text.length(); i++) {
            beyond += text.charAt(i) > 127 ? 1 : 0;
        }
        return beyond;
    }

    private static Charset ofOneByte(Path file, byte[] start) throws IOException {
        Letters mac = new Letters(MAC);
        Letters windows = new Letters(WINDOWS);
        long forMac = 0;
        int seen = 0;
        byte[] bytes = new byte[BUFFER];
        int before = ' ';
        int at = -1;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(bytes); read > 0 && seen < ENOUGH_EVIDENCE; read = in.read(bytes)) {
                for (int i = 0; i < read; i++) {
                    int after = bytes[i] & 0xff;
                    if (at > 127) {
                        forMac += mac.likelihood(before, at, after) - windows.likelihood(before, at, after);
                        seen++;
                    }
                    before = at < 0 ? before : at;
                    at = after;
                }
            }
        }
        if (at > 127) {
            forMac += mac.likelihood(before, at, ' ') - windows.likelihood(before, at, ' ');
        }
        return forMac > 0 || forMac == 0 && linesEndAsOnMac(start) ? MAC : WINDOWS;
    }

    private static boolean linesEndAsOnMac(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.indexOf('\r') >= 0 && text.indexOf('\n') < 0;
    }

    private static boolean starts(byte[] start, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
