package org.uprtracker.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Writes a document as a tagged PDF (PDF/UA-1, ISO 14289) of A4 pages: with its title, languages, bookmarks and the fonts
 * it needs. A character that no font here has is written as its code: {@code [U+1F680]}.
 */
public final class PdfWriter {
    private static final String STYLE = HtmlWriter.resource("/document/print.css");

    /** The one element whose language the renderer hands on to the tags. */
    private static final String FOREIGN = "abbr";

    private static final Pattern TIMES = Pattern.compile("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>");

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private PdfWriter() {}

    /** Whether the fonts here have all characters of a text. */
    public static boolean writes(String text) {
        return Fonts.spell(text).equals(text);
    }

    public static byte[] write(Document document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        Fonts.use(builder);
        builder.withHtmlContent(HtmlWriter.page(document, Fonts::spell, FOREIGN, head(document), STYLE), null);
        builder.toStream(pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            PDDocument written = renderer.createPDFKeepOpen();
            undate(written);
            written.save(pdf);
            renderer.finishPDF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** The same document is the same file, as its tag says: without the time at which it was written. */
    private static void undate(PDDocument pdf) throws IOException {
        pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(TIMES.matcher(xmp).replaceAll("").getBytes(StandardCharsets.UTF_8));
        // Makes the identifier of the file (ISO 32000-1, 14.4) out of what the file says of itself, not of the time.
        pdf.setDocumentId(0L);
    }

    /** Bookmarks, and the description by the name that the renderer knows it by. */
    private static String head(Document document) {
        return "<meta name=\"subject\" content=\"" + Xml.escape(Fonts.spell(document.description())) + "\"/>\n" + document.blocks().stream()
                .filter(block -> block instanceof Block.Heading)
                .map(block -> (Block.Heading) block)
                .filter(heading -> heading.level() == 2)
                .map(heading -> "<bookmark name=\"" + Xml.escape(Fonts.spell(heading.runs().stream().map(Run::text)
                        .collect(Collectors.joining()))) + "\" href=\"#" + Xml.escape(heading.anchor()) + "\"/>\n")
                .collect(Collectors.joining("", "<bookmarks>\n", "</bookmarks>\n"));
    }
}
