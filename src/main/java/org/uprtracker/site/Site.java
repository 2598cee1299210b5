package org.uprtracker.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import org.uprtracker.labels.Labels;

/** The frame that all pages for people share. */
public final class Site {
    private static final String STYLE = sheet("/site/site.css");

    private static final List<String> SECTIONS = List.of(
            "states", "reviews", "recommendations", "commitments", "developments", "assessments", "themes", "sources");

    private Site() {}

    /**
     * The same answer in another format, one click away.
     *
     * @param name for people, for instance {@code CSV}
     * @param address where it is
     */
    public record Alternate(String name, String address) {}

    /**
     * What a page is of.
     *
     * @param address where it is; null where neither language nor time can be chosen
     * @param timed whether it can be asked as of another day and as known at another time
     */
    public record Frame(Labels labels, String title, Address address, boolean timed, List<Alternate> alternates) {
        public List<Language> languages() {
            return address == null ? List.of() : Labels.languages().stream().map(language -> new Language(language,
                    Labels.in(language).text("page.language"), address.with("lang", language).toString(),
                    language.equals(labels.language()))).toList();
        }

        /** What a form about the time must not lose. */
        public List<Address.Given> kept() {
            return address.without("asOf", "knownAt", "cursor").parameters();
        }

        public String asOf() {
            return address.value("asOf").orElse("");
        }

        public String knownAt() {
            return address.value("knownAt").orElse("");
        }

        public List<Section> sections() {
            return SECTIONS.stream().map(section -> new Section(labels.text("page.kind." + section), link("/v1/" + section),
                    address != null && address.path().equals("/v1/" + section))).toList();
        }

        /** Another page in the language that was asked for. */
        public String link(String path) {
            return address == null ? path : address.value("lang")
                    .map(language -> new Address(path, List.of(new Address.Given("lang", language))).toString()).orElse(path);
        }
    }

    public record Language(String code, String name, String href, boolean current) {}

    public record Section(String name, String href, boolean current) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(Frame frame, String style, String more, String main);
    }

    /**
     * A whole page.
     *
     * @param main what stands between the frame, as HTML that begins with an {@code h1}
     */
    public static String page(Frame frame, String main) {
        return page(frame, "", main);
    }

    private static String page(Frame frame, String more, String main) {
        return Templates.page(frame, STYLE, more, main).render();
    }

    /** The same for a page whose address is that of its formats without {@code format}. */
    public static String page(Labels labels, String title, List<Alternate> alternates, String main) {
        return page(labels, title, "", alternates, main);
    }

    /**
     * The same with a style of its own, on top of the frame's.
     *
     * @param style address of the style sheet: no page has styles within, so that browsers can refuse those of others
     */
    public static String page(Labels labels, String title, String style, List<Alternate> alternates, String main) {
        Address address = alternates.isEmpty() ? null : Address.of(alternates.get(0).address()).without("format");
        return page(new Frame(labels, title, address, address != null, alternates), style, main);
    }

    /** Address of a style sheet that says what is in it, so that a browser keeps it as long as it likes. */
    public static String sheet(String path) {
        try (InputStream in = Site.class.getResourceAsStream("/META-INF/resources" + path)) {
            CRC32 sum = new CRC32();
            sum.update(in.readAllBytes());
            return path + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
